package org.shipworthy.catalogue.sync;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.News;

/** Works out what a reading of a source, or an editor's decision on it, changes. */
final class Intake {

    /** Reads the claims of listings, of which only the changed ones are needed. */
    interface Claims extends Function<Set<Long>, List<Standing.Recorded>> {}

    private final Plan plan;
    private final Standing standing;
    private final Reading reading;
    private final Claims claims;

    /** Of rows that an editor approved before these; absent when these are the first. */
    private Optional<Filing> approved = Optional.empty();

    Intake(Feed feed, LocalDate day, Standing standing, Vocabulary vocabulary, Rule rule, Claims claims) {
        this.plan = new Plan(feed, day, standing.intake().readOn());
        this.standing = standing;
        this.reading = Reading.of(plan, standing, vocabulary, rule);
        this.claims = claims;
    }

    private Intake(Intake done, LocalDate day, Claims claims) {
        this.plan = new Plan(done.plan.feed, day, done.standing.intake().readOn());
        this.standing = done.standing;
        this.reading = done.reading.then(plan);
        this.claims = claims;
        this.approved = done.approved;
    }

    /** Another decision of the editor, on another reading's rows: worked out as if what was approved so far had been written. */
    Intake then(LocalDate day, Claims claims) {
        return new Intake(this, day, claims);
    }

    /** A reading of all rows of the source. */
    Plan read(Listings listings) {
        if (plan.feed == Feed.FEED) {
            return new Watching(reading).plan(listings);
        }
        plan.rows = listings.all().size();
        plan.leftOut = listings.leftOut();
        plan.unread.putAll(listings.unread());
        List<Listing> changed = inTurn(listings.all().stream().filter(this::isChanged).toList());
        plan.unchanged = plan.rows - changed.size();
        List<Standing.Row> missing = Retirements.missing(standing, listings);
        Before before = before(changed, missing);
        Recognition recognition = new Recognition(reading);
        recognition.noteSiblings(listings.all());
        Filing filing = new Filing(reading, before, recognition);
        changed.forEach(filing::file);
        new Retirements(reading, before).note(missing);
        return finished(filing);
    }

    private boolean isChanged(Listing listing) {
        return standing.row(listing).filter(row -> row.hash().equals(listing.hash()) && !row.isMissed() && !row.isGone()
                && (row.tool().isPresent() || !standing.decisions().containsKey(listing.key()))).isEmpty();
    }

    private List<Listing> inTurn(List<Listing> listings) {
        return listings.stream().map(listing -> new Turn(listing, order(listing))).sorted(comparing(Turn::order)).map(Turn::listing).toList();
    }

    private record Turn(Listing listing, int order) {}

    /** The makers' own first, because they know what a model is called; names that move last, when all others are known. */
    private int order(Listing listing) {
        Vocabulary vocabulary = reading.vocabulary();
        ModelName name = reading.names().of(listing.model());
        boolean own = vocabulary.findMaker(name).filter(maker -> vocabulary.sells(vocabulary.seller(listing.seller()).name(), maker)).isPresent();
        return (name.moving() ? 4 : 0) + (own ? 0 : 2) + (name.date().isPresent() ? 1 : 0);
    }

    /** Rows that an editor approved. */
    Plan approved(List<Listing> listings, InboxItem.Kind kind) {
        Before before = before(listings, List.of());
        Filing filing = approved.map(done -> done.then(reading, before)).orElseGet(() -> new Filing(reading, before, new Recognition(reading)));
        approved = Optional.of(filing);
        if (kind == InboxItem.Kind.VALUE) {
            listings.forEach(filing::approveValues);
        } else {
            inTurn(listings).forEach(filing::file);
        }
        return finished(filing);
    }

    /** The retirement, which an editor approved, of those rows that are still missing. */
    Plan dropped(Set<String> keys) {
        List<Standing.Row> missing = Retirements.missing(standing, keys);
        new Retirements(reading, before(List.of(), missing)).retire(missing);
        return withdrawEmpty();
    }

    private Before before(List<Listing> changed, Collection<Standing.Row> missing) {
        Set<Long> ids = new HashSet<>();
        changed.stream().map(standing::row).flatMap(Optional::stream).forEach(row -> ids.add(row.id()));
        missing.forEach(row -> ids.add(row.id()));
        return new Before(claims.apply(ids));
    }

    private Plan finished(Filing filing) {
        filing.finish();
        return withdrawEmpty();
    }

    /** Offers that no listing of any source belongs to any more. */
    private Plan withdrawEmpty() {
        reading.sharers().takeEmptied().forEach(offer -> {
            plan.withdrawnOffers.add(offer);
            plan.news.add(new Plan.Notice(News.Kind.RETIRED, offer.tool(), offer.offer(), "Offer", plan.feed.label() + " listed it", ""));
        });
        return plan;
    }
}
