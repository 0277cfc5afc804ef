package org.shipworthy.digest.issue;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Chronicle;
import org.shipworthy.catalogue.News.Kind;
import org.shipworthy.decide.Lineup;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.issue.PublishedState.ToolState;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.CostWords;
import org.shipworthy.pricing.Preset;

/** Price changes that matter: they alter who is cheapest for a workload, in a category or within a watched pair. */
final class PriceNews {

    private static final int MOST_REASONS = 2;
    private static final Set<Kind> PRICES = Set.of(Kind.PRICE_UP, Kind.PRICE_DOWN);

    private final News news;

    PriceNews(News news) {
        this.news = news;
    }

    private record Cheapest(Slug tool, Money cost) {}

    /** By category, then by preset. */
    List<Item> cheapest() {
        List<Item> items = new ArrayList<>();
        for (Category category : news.snapshot().shelf().categories()) {
            for (Preset preset : Preset.values()) {
                cheapest(category, preset).ifPresent(items::add);
            }
        }
        return items;
    }

    private Optional<Item> cheapest(Category category, Preset preset) {
        Optional<Cheapest> before = cheapest(news.before(), category.slug(), preset);
        Optional<Cheapest> now = cheapest(news.now(), category.slug(), preset);
        if (before.isEmpty() || now.isEmpty() || before.get().tool().equals(now.get().tool())) {
            return Optional.empty();
        }
        Slug old = before.get().tool();
        String title = preset.label() + ", " + category.name() + ": " + news.names().tool(now.get().tool()) + " is cheapest now";
        String text = CostWords.amount(now.get().cost()) + " a month; it was " + news.names().tool(old) + " at "
                + CostWords.amount(before.get().cost()) + "." + reasons(now.get().tool(), old);
        return Optional.of(new Item("cheapest:" + category.slug() + ":" + preset.key(), title, text,
                "/compare/" + pair(old, now.get().tool()) + "?preset=" + preset.key(), news.topics(old, now.get().tool())));
    }

    private static Optional<Cheapest> cheapest(PublishedState state, Slug category, Preset preset) {
        return state.tools().entrySet().stream()
                .filter(tool -> tool.getValue().category().equals(category) && tool.getValue().costs().containsKey(preset))
                .map(tool -> new Cheapest(tool.getKey(), tool.getValue().costs().get(preset)))
                .min(comparing((Cheapest tool) -> tool.cost().amount()).thenComparing(Cheapest::tool));
    }

    /** For each watched pair of which the other tool is cheaper now for a preset; by pair. */
    List<Item> orders() {
        return news.watched().stream().sorted(comparing(Topic::key)).flatMap(pair -> order(pair).stream()).toList();
    }

    private Optional<Item> order(Topic.OfPair pair) {
        List<String> turned = Arrays.stream(Preset.values()).flatMap(preset -> turned(pair, preset).stream()).toList();
        String address = pair(pair.first(), pair.second());
        return turned.isEmpty() ? Optional.empty() : Optional.of(new Item("order:" + address,
                news.names().tool(pair.first()) + " vs " + news.names().tool(pair.second()) + ": the price order changed",
                String.join(" ", turned) + reasons(pair.first(), pair.second()), "/compare/" + address, Set.of(pair)));
    }

    private Optional<String> turned(Topic.OfPair pair, Preset preset) {
        Optional<Slug> before = cheaper(news.before(), pair, preset);
        Optional<Slug> now = cheaper(news.now(), pair, preset);
        return before.isEmpty() || now.isEmpty() || before.equals(now) ? Optional.empty()
                : Optional.of(preset.label() + ": " + news.names().tool(now.get()) + " is cheaper now, "
                        + cost(now.get(), preset) + " a month against " + cost(pair.first().equals(now.get()) ? pair.second() : pair.first(), preset) + ".");
    }

    private String cost(Slug tool, Preset preset) {
        return CostWords.amount(news.now().tools().get(tool).costs().get(preset));
    }

    /** Empty when either has no price, or both cost the same. */
    private static Optional<Slug> cheaper(PublishedState state, Topic.OfPair pair, Preset preset) {
        Optional<Money> first = state.find(pair.first()).map(ToolState::costs).map(costs -> costs.get(preset));
        Optional<Money> second = state.find(pair.second()).map(ToolState::costs).map(costs -> costs.get(preset));
        return first.isEmpty() || second.isEmpty() || first.get().equals(second.get()) ? Optional.empty()
                : Optional.of(first.get().amount().compareTo(second.get().amount()) < 0 ? pair.first() : pair.second());
    }

    /** What sources were seen to change since, where that is on record. */
    private String reasons(Slug... tools) {
        LocalDate since = LocalDate.ofInstant(news.before().at(), ZoneOffset.UTC);
        Predicate<Slug> meant = Set.of(tools)::contains;
        List<String> reasons = news.snapshot().shelf().chronicle().list(PRICES, meant, Chronicle.MOST).stream()
                .filter(one -> !one.noticed().isBefore(since))
                .limit(MOST_REASONS)
                .map(one -> news.names().tool(one.tool()) + ", " + one.what() + ": " + one.before() + " became " + one.after()
                        + ", " + one.source() + " says.")
                .toList();
        return reasons.isEmpty() ? "" : " " + String.join(" ", reasons);
    }

    private static String pair(Slug one, Slug other) {
        return new Lineup(List.of(one, other)).key();
    }
}
