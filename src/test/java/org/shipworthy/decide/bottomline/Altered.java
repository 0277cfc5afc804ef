package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Footing;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tallies;
import org.shipworthy.community.Tally;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.pricing.RateUnit;
import org.shipworthy.publish.Snapshot;

/** A snapshot in which one thing is different: as if the sources, the reviewers or the readers had said so. */
final class Altered {

    private static final LocalDate TODAY = Cast.TODAY;
    private static final Footing VERIFIED = new Footing(true, false, false, Optional.empty());

    private Altered() {}

    /** Applies the whole of a flip, or half of it, rulings and readers rounded down. */
    static Snapshot by(Snapshot snapshot, Flip flip, boolean half) {
        return switch (flip) {
            case Flip.OfPrice price -> price(snapshot, price.tool(), price.offer(), price.unit(), half ? middle(price.now(), price.to()) : price.to());
            case Flip.OfBill bill -> bill(snapshot, bill.tool(), bill.offer(),
                    (half ? middle(bill.now(), bill.to()) : bill.to()).amount().divide(bill.now().amount(), MathContext.DECIMAL128));
            case Flip.OfRulings rulings -> rulings(snapshot, rulings.changes().subList(0, half ? rulings.changes().size() / 2 : rulings.changes().size()));
            case Flip.OfVoters voters -> voters(snapshot, voters.preferred().slug(), voters.over().slug(), half ? voters.more() / 2 : voters.more());
        };
    }

    private static Money middle(Money one, Money other) {
        return new Money(one.amount().add(other.amount()).divide(BigDecimal.TWO), one.currency());
    }

    static Snapshot price(Snapshot snapshot, Tool tool, Offer offer, RateUnit unit, Money to) {
        Attribute attribute = Attribute.prices().filter(each -> each.key().equals(unit.name().toLowerCase(Locale.ROOT).replace('_', '-'))).findFirst().orElseThrow();
        return claims(snapshot, tool, offer, claim -> claim.attribute() == attribute && claim.conditions().isNone() ? saying(claim, to) : claim);
    }

    /** Every price of an offer, times a factor. */
    static Snapshot bill(Snapshot snapshot, Tool tool, Offer offer, BigDecimal factor) {
        return claims(snapshot, tool, offer, claim -> claim.value() instanceof Value.Amount(Money money) ? saying(claim, money.times(factor)) : claim);
    }

    private static Claim saying(Claim claim, Money money) {
        return new Claim(claim.attribute(), claim.conditions(), new Value.Amount(money), claim.source(), claim.from(), claim.until(), claim.noticed(), claim.gone(), claim.note());
    }

    private static Snapshot claims(Snapshot snapshot, Tool tool, Offer offer, UnaryOperator<Claim> change) {
        Offer changed = new Offer(offer.id(), offer.kind(), offer.name(), offer.seller(), offer.address(), offer.note(),
                Facts.resolve(offer.prices().claims().stream().map(change).toList(), TODAY));
        return tool(snapshot, withOffers(tool, tool.offers().stream().map(each -> each.id().equals(offer.id()) ? changed : each).toList()));
    }

    static Tool withOffers(Tool tool, List<Offer> offers) {
        return new Tool(tool.slug(), tool.name(), tool.maker(), tool.category(), tool.tagline(), tool.description(), tool.entry(), tool.entryNote(),
                tool.added(), tool.aliases(), tool.links(), tool.alternatives(), tool.facts(), offers);
    }

    private static Snapshot tool(Snapshot snapshot, Tool changed) {
        List<Tool> tools = snapshot.shelf().tools().stream().map(each -> each.slug().equals(changed.slug()) ? changed : each).toList();
        return with(snapshot, new Shelf(snapshot.shelf().categories(), tools), snapshot.bench(), snapshot.tallies());
    }

    static Snapshot rulings(Snapshot snapshot, List<Flip.OfRulings.Change> changes) {
        List<Review> reviews = new ArrayList<>(snapshot.bench().reviews());
        changes.forEach(change -> reviews.replaceAll(review -> review.lens().equals(change.lens().slug()) && review.tool().equals(change.tool().slug())
                ? ruling(review, change.to()) : review));
        return with(snapshot, snapshot.shelf(), new Bench(snapshot.bench().lenses(), reviews, List.of()), snapshot.tallies());
    }

    private static Review ruling(Review review, Ruling to) {
        return new Review(review.tool(), review.lens(), to, review.statement(), review.answers(), review.evidence(), review.author(), review.writtenOn(),
                review.interests(), review.sources(), review.predictions());
    }

    static Snapshot voters(Snapshot snapshot, Slug preferred, Slug over, long more) {
        boolean first = preferred.compareTo(over) < 0;
        Subject pair = first ? new Subject.OfPair(preferred, over) : new Subject.OfPair(over, preferred);
        return votes(snapshot, pair, first ? Choice.FIRST : Choice.SECOND, (int) more);
    }

    static Snapshot votes(Snapshot snapshot, Subject subject, Choice choice, int more) {
        return tallies(snapshot, snapshot.tallies().with(subject, withMore(snapshot.tallies().of(subject), choice, more)));
    }

    static Tally withMore(Tally tally, Choice choice, int more) {
        Map<Tally.Cell, Integer> cells = new HashMap<>(tally.cells());
        cells.merge(new Tally.Cell(choice, VERIFIED), more, Integer::sum);
        return new Tally(cells);
    }

    static Snapshot tallies(Snapshot snapshot, Tallies tallies) {
        return with(snapshot, snapshot.shelf(), snapshot.bench(), tallies);
    }

    private static Snapshot with(Snapshot snapshot, Shelf shelf, Bench bench, Tallies tallies) {
        return new Snapshot(snapshot.version() + 1, snapshot.publishedAt(), shelf, bench, tallies, snapshot.rankings(), snapshot.corrections());
    }
}
