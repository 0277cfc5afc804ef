package org.shipworthy.decide.bottomline;

import java.util.List;
import java.util.Optional;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Counts;

/**
 * The odds that a reader prefers the one to the other; where too few were asked about the pair, the odds that a reader says
 * ship, one tool's against the other's. Some ballots are added on each side, so that few of them say little.
 */
final class CommunityRule implements BlockRule {

    static final CommunityRule RULE = new CommunityRule();

    private CommunityRule() {}

    @Override
    public Optional<Points> between(Evidence evidence, int first, int second) {
        return hasPreferences(evidence, first, second) ? Optional.of(preferred(evidence, first, second))
                : BlockRule.difference(evidence, Kind.COMMUNITY, first, second);
    }

    static boolean hasPreferences(Evidence evidence, int first, int second) {
        return evidence.preferring(first, second) + evidence.preferring(second, first) >= Rule.BALLOTS_FROM;
    }

    private static Points preferred(Evidence evidence, int first, int second) {
        return BlockRule.counting(Points.of(Strength.odds(evidence.preferring(first, second), evidence.preferring(second, first), Rule.BALLOTS_ADDED)));
    }

    @Override
    public EvidenceBlock says(Evidence evidence, int first, int second) {
        ToolEvidence one = evidence.of(first);
        ToolEvidence other = evidence.of(second);
        Optional<Points> points = between(evidence, first, second);
        if (points.isEmpty()) {
            return new EvidenceBlock.Silent(Kind.COMMUNITY, "Fewer than " + Rule.BALLOTS_FROM + " verified readers voted");
        }
        return hasPreferences(evidence, first, second)
                ? speaks(points.get(), evidence.preferring(first, second), evidence.preferring(second, first), one, other)
                : new EvidenceBlock.Speaks(Kind.COMMUNITY, points.get(), BlockRule.spread(sides(one.ballots(), other.ballots())),
                        words(one) + ", " + words(other), List.of());
    }

    private static EvidenceBlock speaks(Points points, int forOne, int forOther, ToolEvidence one, ToolEvidence other) {
        return new EvidenceBlock.Speaks(Kind.COMMUNITY, points, BlockRule.spread(forOne + Rule.BALLOTS_ADDED, forOther + Rule.BALLOTS_ADDED),
                forOne + " verified readers prefer " + one.tool().name() + ", " + forOther + " prefer " + other.tool().name(), List.of());
    }

    private static double[] sides(Counts one, Counts other) {
        return new double[] {one.of(Choice.SHIP) + Rule.BALLOTS_ADDED, one.of(Choice.SKIP) + Rule.BALLOTS_ADDED,
            other.of(Choice.SHIP) + Rule.BALLOTS_ADDED, other.of(Choice.SKIP) + Rule.BALLOTS_ADDED};
    }

    private static String words(ToolEvidence one) {
        return one.ballots().of(Choice.SHIP) + " of " + one.ballots().total() + " readers say ship to " + one.tool().name();
    }
}
