package org.shipworthy.decide.brief;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.decide.bottomline.Fit;

/**
 * What became of one requirement for one tool.
 *
 * @param against claims of other sources that would decide otherwise
 */
public record Check(Requirement requirement, Outcome outcome, Ground ground, List<Claim> against) {

    /** Of two figures of which one is more than so many times the other, either may be a mistake. */
    static final BigDecimal FAR_APART = BigDecimal.TEN;

    public enum Outcome {
        MET("met"),
        FAILED("failed"),
        /** No source says; that is not a no. */
        UNKNOWN("unknown");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        static Outcome of(boolean met) {
            return met ? MET : FAILED;
        }
    }

    public Check {
        against = List.copyOf(against);
    }

    static Check of(Requirement requirement, Outcome outcome, Ground ground) {
        return new Check(requirement, outcome, ground, List.of());
    }

    /** By what a fact of the tool says; where it holds with some of its offers only, these are named. */
    static Check ofFact(Asked.OfFact asked, Tool tool) {
        Check check = ofFact(asked, tool, asked.attribute(), asked::fits);
        return check.isMet() ? Allowed.some(tool, asked).map(offers -> check.with(new Ground.Held(check.ground, offers))).orElse(check) : check;
    }

    private Check with(Ground other) {
        return new Check(requirement, outcome, other, against);
    }

    /** By what a fact of the tool says. */
    static Check ofFact(Requirement requirement, Tool tool, Attribute attribute, Predicate<Value> fits) {
        Optional<Fact> fact = tool.fact(attribute);
        if (fact.isEmpty()) {
            return of(requirement, Outcome.UNKNOWN, new Ground.Silence());
        }
        Ground said = new Ground.Said(fact.get().shown(), "");
        return fact.get().isPublished() ? ofFact(requirement, fact.get(), said, fits) : of(requirement, Outcome.UNKNOWN, said);
    }

    static Check ofFact(Requirement requirement, Fact fact, Ground said, Predicate<Value> fits) {
        boolean met = fits.test(fact.value());
        List<Claim> against = fact.differing().stream().filter(claim -> claim.isPublished() && fits.test(claim.value()) != met).toList();
        return against.stream().filter(claim -> isFarFrom(claim, fact)).findFirst()
                .map(claim -> new Check(requirement, Outcome.UNKNOWN, new Ground.Doubted(said, claim), against))
                .orElseGet(() -> new Check(requirement, Outcome.of(met), said, against));
    }

    private static boolean isFarFrom(Claim claim, Fact fact) {
        return fact.value() instanceof Value.Count(BigDecimal shown) && claim.value() instanceof Value.Count(BigDecimal other)
                && other.max(shown).compareTo(other.min(shown).multiply(FAR_APART)) > 0;
    }

    /** How many are met, failed and unknown. */
    static Fit fit(Collection<Check> checks) {
        return new Fit(count(checks, Outcome.MET), count(checks, Outcome.FAILED), count(checks, Outcome.UNKNOWN));
    }

    private static int count(Collection<Check> checks, Outcome outcome) {
        return (int) checks.stream().filter(check -> check.outcome() == outcome).count();
    }

    public boolean isMet() {
        return outcome == Outcome.MET;
    }

    public boolean isFailed() {
        return outcome == Outcome.FAILED;
    }

    public boolean isUnknown() {
        return outcome == Outcome.UNKNOWN;
    }

    /** Whether a claim that it rests on was read too long ago to be taken as current. */
    public boolean isStaleOn(LocalDate day) {
        return ground.claims().stream().anyMatch(claim -> day.isAfter(claim.source().readOn().plus(claim.attribute().lifetime())));
    }
}
