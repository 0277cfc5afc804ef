package org.shipworthy.decide.brief;

import java.util.Map;
import org.shipworthy.kernel.Slug;

/**
 * What a team asks that no source could say, and how its people judged tools.
 *
 * @param name     to follow a tool's name, as they wrote it
 * @param judgements by tool; a tool without one is unknown
 */
public record Own(String name, Map<Slug, Judgement> judgements) implements Requirement {

    /** @param words who judged so and why */
    public record Judgement(boolean met, String words) {}

    public Own {
        judgements = Map.copyOf(judgements);
    }

    @Override
    public String words() {
        return name;
    }

    @Override
    public Check check(Candidate candidate) {
        Judgement judged = judgements.get(candidate.tool().slug());
        return judged == null ? Check.of(this, Check.Outcome.UNKNOWN, new Ground.Judged("nobody has judged it"))
                : Check.of(this, Check.Outcome.of(judged.met()), new Ground.Judged(judged.words()));
    }
}
