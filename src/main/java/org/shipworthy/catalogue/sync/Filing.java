package org.shipworthy.catalogue.sync;

import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.News;
import org.shipworthy.kernel.Slug;

/** Files a row under its tool and offer, and plans what it says that is new. */
final class Filing {

    private final Plan plan;
    private final Standing standing;
    private final Vocabulary vocabulary;
    private final Rule rule;
    private final ModelNames names;
    private final Sharers sharers;
    private final Before before;
    private final Recognition recognition;
    private final Offers offers;
    private final OthersPrices others;
    private long lastId;

    Filing(Reading reading, Before before, Recognition recognition) {
        this.plan = reading.plan();
        this.standing = reading.standing();
        this.vocabulary = reading.vocabulary();
        this.rule = reading.rule();
        this.names = reading.names();
        this.sharers = reading.sharers();
        this.before = before;
        this.recognition = recognition;
        this.offers = Offers.learned(vocabulary, standing);
        this.others = new OthersPrices();
        this.lastId = standing.highestListing();
        standing.prices().forEach(price -> others.learn(price.tool(), price.attribute(), price.amount()));
    }

    private Filing(Filing done, Reading next, Before before) {
        this.plan = next.plan();
        this.standing = done.standing;
        this.vocabulary = done.vocabulary;
        this.rule = done.rule;
        this.names = done.names;
        this.sharers = done.sharers;
        this.before = before;
        this.recognition = done.recognition.then(plan);
        this.offers = done.offers;
        this.others = done.others;
        this.lastId = done.lastId;
    }

    /** What comes after it, as if it had been written; no listing is in both. */
    Filing then(Reading next, Before before) {
        return new Filing(this, next, before);
    }

    void file(Listing listing) {
        Optional<Standing.Row> row = standing.row(listing);
        long id = row.map(Standing.Row::id).orElseGet(() -> ++lastId);
        Optional<Slug> tool = recognition.find(listing);
        if (tool.isPresent() && rule != Rule.AUTO) {
            plan.wait(standing, listing, InboxItem.Kind.RULE, tool, row.isPresent() ? "it changed" : "it is new");
        }
        if (tool.isPresent() && rule == Rule.AUTO) {
            file(id, row, listing, tool.get());
        } else {
            fileAside(id, row, listing);
        }
    }

    private void file(long id, Optional<Standing.Row> row, Listing listing, Slug tool) {
        String offer = row.filter(known -> known.tool().equals(Optional.of(tool)) && !known.offer().isEmpty()).map(Standing.Row::offer)
                .orElseGet(() -> offers.find(tool, listing, names.of(listing.model())).value());
        Plan.Filed filed = new Plan.Filed(id, listing, seller(listing), recognition.isOwn(listing, tool), Optional.of(tool), offer);
        plan.filed.add(filed);
        if (moves(row, filed, tool)) {
            changes(filed).replace(filed);
        } else {
            changes(filed).apply(filed);
        }
        learnPrice(tool, listing);
    }

    private RowChanges changes(Plan.Filed filed) {
        return new RowChanges(plan, standing, others, before.of(filed.id()));
    }

    private String seller(Listing listing) {
        return vocabulary.seller(listing.seller()).name();
    }

    private void learnPrice(Slug tool, Listing listing) {
        Offers.PricePair pair = Offers.PricePair.of(listing);
        pair.input().ifPresent(price -> others.learn(tool, Attribute.PRICE_INPUT, price));
        pair.output().ifPresent(price -> others.learn(tool, Attribute.PRICE_OUTPUT, price));
    }

    /** Keeps count of whose listing it is; true when it was another tool's before. */
    private boolean moves(Optional<Standing.Row> row, Plan.Filed filed, Slug tool) {
        Optional<Standing.Row> known = row.filter(one -> one.tool().isPresent() && !one.isGone());
        if (known.filter(one -> one.tool().get().equals(tool) && one.offer().equals(filed.offer())).isEmpty()) {
            known.ifPresent(sharers::leave);
            sharers.join(tool, filed.offer());
        }
        Optional<Slug> from = known.flatMap(Standing.Row::tool).filter(old -> !old.equals(tool));
        from.ifPresent(old -> plan.news.add(new Plan.Notice(News.Kind.MOVED, tool, filed.offer(), filed.listing().model(),
                recognition.nameOf(old), recognition.nameOf(tool))));
        return from.isPresent();
    }

    /** Of a row that waits, what is on record stays; one without a tool says nothing yet. */
    private void fileAside(long id, Optional<Standing.Row> row, Listing listing) {
        Optional<Slug> kept = rule == Rule.AUTO ? Optional.empty() : row.flatMap(Standing.Row::tool);
        if (kept.isEmpty()) {
            plan.unsaid.addAll(before.standing(id));
            row.ifPresent(sharers::leave);
        }
        String offer = kept.flatMap(tool -> row).map(Standing.Row::offer).orElse("");
        boolean own = kept.filter(tool -> recognition.isOwn(listing, tool)).isPresent();
        plan.filed.add(new Plan.Filed(id, listing, seller(listing), own, kept, offer));
    }

    /** An editor approved values that were held back, so the row itself stays as it is filed. */
    void approveValues(Listing listing) {
        standing.row(listing).filter(row -> row.tool().isPresent() && !row.isGone()).ifPresent(row -> {
            Plan.Filed filed = new Plan.Filed(row.id(), listing, "", false, row.tool(), row.offer());
            changes(filed).approve(filed);
        });
    }

    /** Takes the offers that rows needed over into the plan. */
    void finish() {
        plan.offers.addAll(offers.takeAdded());
    }
}
