package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tallies;
import org.shipworthy.community.Tally;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Lineup;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.pricing.Workload;
import org.shipworthy.publish.Snapshot;

/** Tools with prices, reviews and votes, stated or by chance, and the bottom lines that they come to. */
final class Market {

    /** 1,000 million tokens in and 100 million out: an input price of 1.00 costs 1,000 a month. */
    static final Workload WORK = Workload.of(1_000_000, 1_000, 100);

    private final List<Tool> tools = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final Map<Subject, Tally> votes = new HashMap<>();

    Market tool(String slug, Claim... claims) {
        tools.add(Cast.tool(slug, claims));
        return this;
    }

    /** The last tool, at this price for each million tokens. */
    Market at(String input, String output) {
        tools.add(costing(tools.removeLast(), "api", input, output));
        return this;
    }

    private static Tool costing(Tool tool, String offer, String input, String output) {
        List<Offer> offers = new ArrayList<>(tool.offers());
        offers.add(new Offer(new Slug(offer), OfferKind.API, tool.name() + " API", "Acme", Optional.empty(), Optional.empty(), Facts.resolve(List.of(
                Cast.claim(Attribute.PRICE_INPUT, new Value.Amount(Money.usd(input))),
                Cast.claim(Attribute.PRICE_OUTPUT, new Value.Amount(Money.usd(output)))), Cast.TODAY)));
        return Altered.withOffers(tool, offers);
    }

    /** The last tool, by the seat and month. */
    Market bySeat(String price) {
        Tool tool = tools.removeLast();
        tools.add(Altered.withOffers(tool, List.of(new Offer(new Slug("seats"), OfferKind.SEATS, tool.name() + " seats", "Acme", Optional.empty(), Optional.empty(),
                Facts.resolve(List.of(Cast.claim(Attribute.PRICE_SEAT_MONTH, new Value.Amount(Money.usd(price)))), Cast.TODAY)))));
        return this;
    }

    /** The last tool, by so many lenses that say ship and skip. */
    Market ruled(int ships, int skips) {
        Ruling[] rulings = new Ruling[ships + skips];
        Arrays.fill(rulings, 0, ships, Ruling.SHIP);
        Arrays.fill(rulings, ships, rulings.length, Ruling.SKIP);
        reviews.addAll(Cast.reviews(tools.getLast().slug().value(), rulings));
        return this;
    }

    Market voted(String first, String second, int forFirst, int forSecond) {
        Subject pair = new Subject.OfPair(new Slug(first), new Slug(second));
        return voted(pair, Choice.FIRST, forFirst).voted(pair, Choice.SECOND, forSecond);
    }

    Market shipped(String tool, int ships, int skips) {
        Subject subject = new Subject.OfTool(new Slug(tool));
        return voted(subject, Choice.SHIP, ships).voted(subject, Choice.SKIP, skips);
    }

    private Market voted(Subject subject, Choice choice, int ballots) {
        votes.put(subject, Altered.withMore(votes.getOrDefault(subject, Tally.EMPTY), choice, ballots));
        return this;
    }

    Snapshot snapshot() {
        return Altered.tallies(Cast.snapshot(tools, reviews), Tallies.of(votes));
    }

    BottomLine bottomLine() {
        return bottomLine(snapshot(), tools.stream().map(tool -> tool.slug().value()).toArray(String[]::new));
    }

    static BottomLine bottomLine(Snapshot snapshot, String... tools) {
        Comparison comparison = compare(snapshot, tools);
        return BottomLine.of(snapshot, comparison, question());
    }

    static Question question() {
        return new Question(WORK, Optional.empty(), Weights.USUAL, Map.of(), Cast.TODAY);
    }

    static Comparison compare(Snapshot snapshot, String... tools) {
        Lineup lineup = new Lineup(Arrays.stream(tools).map(Slug::new).toList());
        return ((Comparison.Result.Compared) Comparison.of(snapshot, lineup)).comparison();
    }

    /** Up to three tools named {@code a}, {@code b}, {@code c}, each with some of the evidence. */
    static Market byChance(RandomGenerator random, String... names) {
        Market market = new Market();
        for (String name : names) {
            market.tool(name);
            if (random.nextInt(10) > 0) {
                int ships = random.nextInt(5);
                market.ruled(ships, 4 - ships);
            }
            for (int offer = random.nextInt(3); offer > 0; offer--) {
                market.tools.add(costing(market.tools.removeLast(), "offer-" + offer, price(random), price(random)));
            }
            if (random.nextBoolean()) {
                market.shipped(name, random.nextInt(40), random.nextInt(40));
            }
        }
        for (int i = 1; i < names.length; i++) {
            if (random.nextBoolean()) {
                market.voted(names[i - 1], names[i], random.nextInt(60), random.nextInt(60));
            }
        }
        return market;
    }

    private static String price(RandomGenerator random) {
        return BigDecimal.valueOf(1 + random.nextInt(900), random.nextInt(3)).toPlainString();
    }
}
