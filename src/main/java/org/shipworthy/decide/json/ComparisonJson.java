package org.shipworthy.decide.json;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Tally;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Comparison.Contender;
import org.shipworthy.decide.ReviewerSplit;
import org.shipworthy.decide.bottomline.BottomLine;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Source;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Verdict;

/** A comparison for programs. docs/operating.md describes the shape; fields are added, never renamed or removed. */
public final class ComparisonJson {

    private ComparisonJson() {}

    public static Map<String, Object> of(Comparison comparison, BottomLine bottomLine) {
        return Json.object(
                "comparison", comparison.lineup().key(),
                "tools", comparison.contenders().stream().map(ComparisonJson::contender).toList(),
                "facts", comparison.facts().stream().map(ComparisonJson::row).toList(),
                "scorecard", comparison.scorecard().stream().map(ComparisonJson::row).toList(),
                "split", ReviewerSplit.of(comparison),
                "bottomLine", BottomLineJson.of(bottomLine));
    }

    private static Map<String, Object> contender(Contender contender) {
        Tool tool = contender.tool();
        return Json.object(
                "letter", String.valueOf(contender.letter()),
                "slug", tool.slug().value(),
                "name", tool.name(),
                "maker", tool.maker().name(),
                "category", tool.category().slug().value(),
                "tagline", tool.tagline(),
                "entry", tool.entry().key(),
                "entryNote", tool.entryNote(),
                "panel", panel(contender.verdict()),
                "community", community(contender.tally()),
                "offers", tool.offers().stream().map(ComparisonJson::offer).toList());
    }

    /** The share is null while the verdict is incomplete. */
    private static Map<String, Object> panel(Verdict verdict) {
        return Json.object("ships", verdict.ships(), "rulings", verdict.rulings(),
                "shipPercent", verdict.isComplete() ? verdict.shipPercent() : null);
    }

    /** Verified votes, of which the share is, and unverified ones. The share is null while there are too few votes. */
    private static Map<String, Object> community(Tally tally) {
        OptionalInt share = tally.percent(Choice.SHIP);
        return Json.object("ship", tally.count(Choice.SHIP), "skip", tally.count(Choice.SKIP),
                "shipPercent", share.isPresent() ? share.getAsInt() : null,
                "interval", Json.object("lower", tally.headline().share().lower(), "upper", tally.headline().share().upper()),
                "unverified", Json.object("ship", tally.unverified().of(Choice.SHIP), "skip", tally.unverified().of(Choice.SKIP)));
    }

    private static Map<String, Object> offer(Offer offer) {
        return Json.object("id", offer.id().value(), "kind", offer.kind().key(), "name", offer.name(), "seller", offer.seller(),
                "prices", offer.prices().all().map(ComparisonJson::price).toList());
    }

    private static Map<String, Object> price(Fact fact) {
        Conditions conditions = fact.conditions();
        return Json.object("unit", fact.attribute().key(), "mode", conditions.mode().key(), "above", conditions.aboveTokens(),
                "hours", conditions.hours().map(Object::toString).orElse(null), "fact", fact(fact));
    }

    private static Map<String, Object> row(Comparison.FactRow row) {
        return Json.object("attribute", row.attribute().key(),
                "relation", relation(row.relation()),
                "cells", row.cells().stream().map(cell -> cell.map(ComparisonJson::fact).orElse(null)).toList());
    }

    private static String relation(Comparison.Relation relation) {
        return switch (relation) {
            case DIFFERENT -> "different";
            case PARTLY_KNOWN -> "partlyKnown";
            case SAME -> "same";
        };
    }

    static Map<String, Object> fact(Fact fact) {
        Map<String, Object> shown = claim(fact.shown());
        shown.put("agreeing", fact.agreeing().stream().map(ComparisonJson::claim).toList());
        shown.put("differing", fact.differing().stream().map(ComparisonJson::claim).toList());
        return shown;
    }

    private static Map<String, Object> claim(Claim claim) {
        return Json.object("value", value(claim.value()), "source", source(claim.source()));
    }

    /** Null for a value that is not published; a price is a decimal in quotes and a currency. */
    private static Object value(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Terms terms -> terms.terms();
            case Value.Count count -> count.count();
            case Value.Flag flag -> flag.holds();
            case Value.Day day -> day.day().toString();
            case Value.Address address -> address.address().toString();
            case Value.Amount amount -> Json.object("amount", amount.money().amount().toPlainString(), "currency", amount.money().currency().getCurrencyCode());
            case Value.NotPublished none -> null;
        };
    }

    private static Map<String, Object> source(Source source) {
        return Json.object("name", source.name(), "address", source.address().map(Object::toString).orElse(null),
                "rank", source.rank().key(), "read", source.readOn().toString());
    }

    private static Map<String, Object> row(Comparison.LensRow row) {
        return Json.object("lens", row.lens().slug().value(),
                "cells", row.cells().stream().map((Optional<Review> cell) -> cell.map(ComparisonJson::review).orElse(null)).toList());
    }

    private static Map<String, Object> review(Review review) {
        return Json.object("ruling", review.ruling().key(), "statement", review.statement(), "evidence", review.evidence().key(),
                "author", review.author().name(), "authorKind", review.author().kind().key(), "written", review.writtenOn().toString());
    }
}
