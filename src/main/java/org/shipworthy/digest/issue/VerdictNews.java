package org.shipworthy.digest.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.digest.issue.PublishedState.ToolState;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.panel.Verdict;

/** Verdicts that became complete, and complete ones that say something else now, with the rulings that changed them. */
final class VerdictNews {

    private final News news;

    VerdictNews(News news) {
        this.news = news;
    }

    /** By slug. */
    List<Item> brandNew() {
        return news.now().tools().entrySet().stream()
                .filter(tool -> tool.getValue().verdict().isComplete() && before(tool.getKey()).filter(Verdict::isComplete).isEmpty())
                .map(tool -> brandNew(tool.getKey(), tool.getValue().verdict()))
                .toList();
    }

    private Item brandNew(Slug tool, Verdict verdict) {
        List<Review> reviews = news.snapshot().bench().reviewsOf(tool);
        return item("new:", tool, news.names().tool(tool) + ": " + share(verdict), quote(reviews.getFirst()));
    }

    /** The largest changes first, then by slug. */
    List<Item> changed() {
        return news.now().tools().entrySet().stream()
                .filter(tool -> tool.getValue().verdict().isComplete())
                .flatMap(tool -> news.before().find(tool.getKey()).filter(old -> isChanged(old, tool.getValue()))
                        .map(old -> new Change(tool.getKey(), old, tool.getValue())).stream())
                .sorted(Comparator.comparing(Change::points).reversed().thenComparing(Change::tool))
                .map(this::changed)
                .toList();
    }

    private record Change(Slug tool, ToolState old, ToolState now) {
        int points() {
            return Math.abs(now.verdict().shipPercent() - old.verdict().shipPercent());
        }
    }

    private static boolean isChanged(ToolState old, ToolState now) {
        return old.verdict().isComplete() && !old.rulings().equals(now.rulings());
    }

    private Item changed(Change change) {
        int was = change.old().verdict().shipPercent();
        String title = news.names().tool(change.tool()) + ": " + share(change.now().verdict())
                + (change.points() == 0 ? ", as before, from other rulings" : ", was " + was + "%");
        return item("changed:", change.tool(), title, String.join(" ", reasons(change)));
    }

    private List<String> reasons(Change change) {
        List<String> reasons = new ArrayList<>();
        for (Review review : news.snapshot().bench().reviewsOf(change.tool())) {
            Optional<Ruling> old = Optional.ofNullable(change.old().rulings().get(review.lens()));
            if (!old.equals(Optional.of(review.ruling()))) {
                reasons.add((old.isEmpty() ? "New: " : "") + quote(review));
            }
        }
        change.old().rulings().keySet().stream().filter(lens -> !change.now().rulings().containsKey(lens))
                .forEach(lens -> reasons.add(news.names().lens(lens) + "'s review was withdrawn."));
        return reasons;
    }

    private String quote(Review review) {
        return news.names().lens(review.lens()) + " says " + review.ruling().key() + ": “" + review.lead() + "”";
    }

    private static String share(Verdict verdict) {
        return verdict.shipPercent() + "% ship";
    }

    private Optional<Verdict> before(Slug tool) {
        return news.before().find(tool).map(ToolState::verdict);
    }

    private Item item(String kind, Slug tool, String title, String text) {
        return new Item(kind + tool, title, text, "/tools/" + tool, news.topics(tool));
    }
}
