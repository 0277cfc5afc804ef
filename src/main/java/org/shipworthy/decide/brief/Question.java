package org.shipworthy.decide.brief;

import java.time.LocalDate;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.pricing.QuickCost;

/** A brief and a team's policy on a day, with what would be the same for every tool. */
final class Question {

    private final Brief brief;
    private final LocalDate day;
    private final Policy policy;
    private final Ways ways;
    private final QuickCost.Use use;
    private final PriceScale scale;

    Question(Brief brief, Policy policy, LocalDate day, Ways ways) {
        this.brief = brief;
        this.policy = policy;
        this.day = day;
        this.ways = ways;
        this.use = QuickCost.Use.of(brief.workload());
        this.scale = PriceScale.of(brief.workload());
    }

    /** The same for another brief. */
    Question of(Brief other) {
        return new Question(other, policy, day, ways);
    }

    Brief brief() {
        return brief;
    }

    Policy policy() {
        return policy;
    }

    LocalDate day() {
        return day;
    }

    PriceScale scale() {
        return scale;
    }

    /** @param allowed the offers whose prices count */
    Cost cost(Tool tool, Allowed allowed) {
        return brief.hasWorkload()
                ? Cost.cheapest(ways.of(tool, brief.hardware()).stream().filter(way -> allowed.has(way.offer())).toList(), brief.workload(), use, day)
                : new Cost.NotAsked();
    }
}
