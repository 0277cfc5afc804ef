package org.shipworthy.digest.issue;

import static org.shipworthy._support.Cast.TODAY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.Tallies;
import org.shipworthy.digest.Topic;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Prediction;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.publish.Correction;
import org.shipworthy.publish.Snapshot;

/** What is published, put together piece by piece; the next one is another week's. */
final class World {

    static final IssueKey WEEK = new IssueKey(2026, 47);
    static final List<ChainHead> HEADS = List.of(new ChainHead("ballots", "0123456789abcdef".repeat(4), TODAY.minusDays(1)),
            new ChainHead("rulings", "fedcba9876543210".repeat(4), TODAY.minusDays(3)));

    private final List<Tool> tools = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private Instant at = Instant.parse("2026-11-22T00:00:00Z");

    World at(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    World tool(String slug) {
        tools.add(Cast.tool(slug));
        return this;
    }

    /** A tool with an API, at this price in dollars for a million tokens in and out. */
    World tool(String slug, String price) {
        Tool tool = Cast.tool(slug);
        Facts prices = Facts.resolve(List.of(amount(Attribute.PRICE_INPUT, price), amount(Attribute.PRICE_OUTPUT, price)), TODAY);
        Offer offer = new Offer(new Slug("api"), OfferKind.API, "API", "Acme", Optional.empty(), Optional.empty(), prices);
        tools.add(new Tool(tool.slug(), tool.name(), tool.maker(), tool.category(), tool.tagline(), tool.description(), tool.entry(),
                tool.entryNote(), tool.added(), tool.aliases(), tool.links(), tool.alternatives(), tool.facts(), List.of(offer)));
        return this;
    }

    private static Claim amount(Attribute unit, String price) {
        return Cast.claim(unit, new Value.Amount(Money.usd(price)));
    }

    World ruled(String tool, Ruling... rulings) {
        reviews.addAll(Cast.reviews(tool, rulings));
        return this;
    }

    World predicted(String tool, String statement, Optional<Prediction.Resolution> resolution) {
        Review plain = Cast.review(tool, Cast.LENSES.getFirst(), Ruling.SHIP);
        Prediction prediction = new Prediction(statement, new BigDecimal("0.7"), TODAY, "A rule.", resolution);
        reviews.add(new Review(plain.tool(), plain.lens(), plain.ruling(), plain.statement(), plain.answers(), plain.evidence(), plain.author(),
                plain.writtenOn(), plain.interests(), plain.sources(), List.of(prediction)));
        return this;
    }

    World corrected(String instant, String tool, String what, String before, String after) {
        corrections.addFirst(new Correction(Instant.parse(instant), new Slug(tool), what, before, after));
        return this;
    }

    Snapshot snapshot() {
        return new Snapshot(1, at, new Shelf(List.of(Cast.MODELS), tools), new Bench(Cast.LENSES, reviews, List.of()), Tallies.NONE, Rankings.NONE, corrections);
    }

    /** What is told of another world that follows this one. */
    DigestIssue then(World next, Topic.OfPair... watched) {
        return Composer.compose(WEEK, PublishedState.of(snapshot()), next.snapshot(), Set.of(watched), HEADS);
    }
}
