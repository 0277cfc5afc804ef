package org.shipworthy.decide.json;

import java.util.List;
import java.util.Map;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.bottomline.Answer;
import org.shipworthy.decide.bottomline.BottomLine;
import org.shipworthy.decide.bottomline.Contribution;
import org.shipworthy.decide.bottomline.Duel;
import org.shipworthy.decide.bottomline.EvidenceBlock;
import org.shipworthy.decide.bottomline.Flip;
import org.shipworthy.decide.bottomline.PickIf;
import org.shipworthy.kernel.Json;

/** A bottom line for programs. docs/operating.md describes the shape. */
public final class BottomLineJson {

    private BottomLineJson() {}

    /** Points are decimals with two digits; they add up to the total exactly. */
    public static Map<String, Object> of(BottomLine line) {
        Map<String, Object> json = Json.object("answer", answer(line.answer()), "sentence", line.sentence());
        json.put("certainty", line.certainty().map(known -> Json.object("percent", known.percent(), "low", known.low(), "high", known.high(),
                "words", line.pick().isPresent() ? known.words() : "too close")).orElse(null));
        json.put("favoured", line.duel().map(Duel::favoured).map(BottomLineJson::slug).orElse(null));
        json.put("rival", line.duel().map(Duel::rival).map(BottomLineJson::slug).orElse(null));
        json.put("contributions", line.duel().stream().flatMap(duel -> duel.contributions().stream()).map(BottomLineJson::contribution).toList());
        json.put("total", line.duel().map(duel -> duel.total().value()).orElse(null));
        json.put("conditions", line.conditions().stream().map(BottomLineJson::condition).toList());
        json.put("flips", line.flips().stream().map(BottomLineJson::flip).toList());
        json.put("beyond", line.beyond().stream().map(beyond -> Json.object("kind", beyond.key(), "says", beyond.sentence())).toList());
        json.put("places", line.places().stream().map(place -> Json.object("tool", slug(place.tool()), "place", place.place())).toList());
        json.put("stale", line.stale());
        json.put("cautions", line.cautions());
        json.put("rule", line.rule());
        return json;
    }

    private static Map<String, Object> answer(Answer answer) {
        return switch (answer) {
            case Answer.Pick(Tool tool) -> Json.object("kind", answer.key(), "tool", slug(tool));
            case Answer.TooClose(List<Tool> tools) -> Json.object("kind", answer.key(), "tools", slugs(tools));
            case Answer.NotEnough(List<String> missing) -> Json.object("kind", answer.key(), "missing", missing);
            case Answer.Incomparable(String reason) -> Json.object("kind", answer.key(), "reason", reason);
        };
    }

    private static String slug(Tool tool) {
        return tool.slug().value();
    }

    private static List<String> slugs(List<Tool> tools) {
        return tools.stream().map(BottomLineJson::slug).toList();
    }

    private static Map<String, Object> contribution(Contribution contribution) {
        String kind = contribution.block().kind().key();
        return switch (contribution.block()) {
            case EvidenceBlock.Speaks speaks -> Json.object("kind", kind, "says", speaks.words(), "points", speaks.points().value(),
                    "weight", contribution.factor(), "counts", contribution.counts().value(), "stale", speaks.stale());
            case EvidenceBlock.Silent silent -> Json.object("kind", kind, "says", null, "silent", silent.why(), "points", null,
                    "weight", contribution.factor(), "counts", contribution.counts().value());
        };
    }

    private static Map<String, Object> condition(PickIf condition) {
        return Json.object("tools", slugs(condition.tools()), "if", condition.text(), "gap", condition.gap().isEmpty() ? null : condition.gap(),
                "facts", condition.facts().stream().map(fact -> Json.object("attribute", fact.attribute().key(),
                        "fact", ComparisonJson.fact(fact))).toList());
    }

    private static Map<String, Object> flip(Flip flip) {
        Map<String, Object> json = Json.object("kind", flip.key(), "if", flip.words(), "then", answer(flip.becomes()));
        switch (flip) {
            case Flip.OfPrice price -> json.putAll(Json.object("tool", slug(price.tool()), "offer", price.offer().id().value(),
                    "unit", price.unit().label(), "now", price.now().toString(), "to", price.to().toString()));
            case Flip.OfBill bill -> json.putAll(Json.object("tool", slug(bill.tool()), "offer", bill.offer().id().value(),
                    "now", bill.now().toString(), "to", bill.to().toString()));
            case Flip.OfRulings rulings -> json.put("rulings", rulings.changes().stream().map(change -> Json.object("lens", change.lens().slug().value(),
                    "tool", slug(change.tool()), "to", change.to().key())).toList());
            case Flip.OfVoters voters -> json.putAll(Json.object("preferred", slug(voters.preferred()), "more", voters.more()));
        }
        return json;
    }
}
