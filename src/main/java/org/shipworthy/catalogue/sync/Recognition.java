package org.shipworthy.catalogue.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.News;
import org.shipworthy.kernel.Slug;

/** Finds out which tool each row is about. A model that is new becomes a tool, and what is uncertain waits in the plan. */
final class Recognition {

    private final Plan plan;
    private final Standing standing;
    private final Vocabulary vocabulary;
    private final Rule rule;
    private final ModelNames names;
    private final NameBook book;
    private final Identities identities;
    private final NewTools newTools;
    private final Siblings siblings;
    private final Map<Slug, Standing.KnownTool> tools;

    Recognition(Reading reading) {
        this.plan = reading.plan();
        this.standing = reading.standing();
        this.vocabulary = reading.vocabulary();
        this.rule = reading.rule();
        this.names = reading.names();
        this.book = NameBook.of(names, standing);
        this.identities = new Identities(vocabulary, names, standing.decisions(), book);
        this.newTools = new NewTools(vocabulary, plan.feed, plan.day);
        this.siblings = new Siblings();
        this.tools = new HashMap<>();
        standing.tools().forEach(tool -> tools.put(tool.slug(), tool));
    }

    private Recognition(Recognition done, Plan next) {
        this.plan = next;
        this.standing = done.standing;
        this.vocabulary = done.vocabulary;
        this.rule = done.rule;
        this.names = done.names;
        this.book = done.book;
        this.identities = done.identities;
        this.newTools = new NewTools(vocabulary, next.feed, next.day);
        this.siblings = done.siblings;
        this.tools = done.tools;
    }

    /** What comes after it, with all that was learned. */
    Recognition then(Plan next) {
        return new Recognition(this, next);
    }

    /** What rows that stay with their tool say of rows that move. */
    void noteSiblings(Iterable<Listing> all) {
        all.forEach(listing -> standing.row(listing).flatMap(Standing.Row::tool)
                .filter(tool -> !names.of(listing.model()).moving())
                .ifPresent(tool -> siblings.add(listing, tool)));
    }

    String nameOf(Slug tool) {
        return tools.get(tool).name();
    }

    /** Whether the maker of the tool sells it itself there. */
    boolean isOwn(Listing listing, Slug tool) {
        return vocabulary.sells(vocabulary.seller(listing.seller()).name(), tools.get(tool).maker());
    }

    /** Empty when the row is about none that could be told; it is noted in the plan why. */
    Optional<Slug> find(Listing listing) {
        ModelName name = names.of(listing.model());
        Optional<Slug> tool = standing.row(listing).filter(row -> isCertain(row, listing, name)).flatMap(Standing.Row::tool)
                .or(() -> identify(listing, name));
        tool.ifPresent(known -> siblings.add(listing, known));
        return tool;
    }

    /** A row stays with its tool, unless its name moves or an editor says otherwise. */
    private boolean isCertain(Standing.Row row, Listing listing, ModelName name) {
        String decision = standing.decisions().get(listing.key());
        return row.tool().isPresent() && !name.moving() && (decision == null || decision.equals(row.tool().get().value()) || decision.equals(Identities.NEW));
    }

    private Optional<Slug> identify(Listing listing, ModelName name) {
        return switch (identities.find(listing, name, siblings.of(listing))) {
            case Identities.Answer.Known known -> {
                learn(known.tool(), listing);
                yield Optional.of(known.tool());
            }
            case Identities.Answer.Fresh fresh -> fresh(listing, fresh);
            case Identities.Answer.Uncertain uncertain -> {
                plan.wait(standing, listing, InboxItem.Kind.IDENTITY, uncertain.candidate(), uncertain.reason());
                yield Optional.empty();
            }
            case Identities.Answer.None none -> {
                plan.leftOut++;
                yield Optional.empty();
            }
        };
    }

    private void learn(Slug tool, Listing listing) {
        book.learn(tool, listing.model());
        if (isOwn(listing, tool)) {
            listing.name().map(Identities::plain).ifPresent(name -> book.learnIfFree(tool, name));
        }
    }

    private Optional<Slug> fresh(Listing listing, Identities.Answer.Fresh fresh) {
        Optional<Category> category = listing.kind().startsWith(LandscapeReader.KIND) ? vocabulary.findLandscapeCategory(listing.kind())
                : Optional.of(vocabulary.category(listing.kind(), fresh.name().words()));
        if (category.isEmpty()) {
            plan.wait(standing, listing, InboxItem.Kind.IDENTITY, Optional.empty(), "it is not known what it would be compared within");
            return Optional.empty();
        }
        Slug slug = Slugs.free(Slugs.of(fresh.name().words()), tools::containsKey);
        if (rule == Rule.AUTO) {
            add(slug, listing, fresh, category.get());
        }
        return Optional.of(slug);
    }

    private void add(Slug slug, Listing listing, Identities.Answer.Fresh fresh, Category category) {
        Maker maker = fresh.maker();
        plan.categories.add(category);
        plan.tools.add(newTools.tool(slug, maker, category, listing, fresh.name()));
        plan.news.add(new Plan.Notice(News.Kind.NEW_TOOL, slug, "", "Listed", "", plan.feed.label()));
        tools.put(slug, new Standing.KnownTool(slug, fresh.name().words(), maker));
        book.learnMaker(slug, maker);
        learn(slug, listing);
        book.learn(slug, slug.value());
    }
}
