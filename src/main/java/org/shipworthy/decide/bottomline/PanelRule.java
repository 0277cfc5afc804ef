package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.panel.Ruling;
import org.shipworthy.panel.Verdict;

/** The odds that a ruling says ship, one added on each side (Laplace's rule of succession), one tool's against the other's. */
final class PanelRule implements BlockRule {

    static final PanelRule RULE = new PanelRule();

    private PanelRule() {}

    @Override
    public Optional<Points> between(Evidence evidence, int first, int second) {
        return BlockRule.difference(evidence, Kind.PANEL, first, second);
    }

    @Override
    public EvidenceBlock says(Evidence evidence, int first, int second) {
        ToolEvidence one = evidence.of(first);
        ToolEvidence other = evidence.of(second);
        return between(evidence, first, second).<EvidenceBlock>map(points -> new EvidenceBlock.Speaks(Kind.PANEL, points,
                        BlockRule.spread(one.counted(Ruling.SHIP) + 1, one.counted(Ruling.SKIP) + 1, other.counted(Ruling.SHIP) + 1, other.counted(Ruling.SKIP) + 1),
                        words(one) + ", " + words(other), Stream.of(one, other).flatMap(PanelRule::old).toList()))
                .orElseGet(() -> new EvidenceBlock.Silent(Kind.PANEL, silence(List.of(one, other))));
    }

    private static String words(ToolEvidence one) {
        return one.ships() + " of " + one.reviews().size() + " lenses say ship to " + one.tool().name()
                + " (" + number(one.counted(Ruling.SHIP)) + " against " + number(one.counted(Ruling.SKIP)) + " by what they rest on)";
    }

    private static String number(double counted) {
        return BigDecimal.valueOf(counted).stripTrailingZeros().toPlainString();
    }

    private static Stream<String> old(ToolEvidence one) {
        return one.reviews().stream().filter(CountedReview::old).map(review -> "The " + review.review().lens() + "’s review of " + one.tool().name()
                + " is from " + ValueWords.day(review.review().writtenOn()));
    }

    private static String silence(List<ToolEvidence> tools) {
        List<String> incomplete = tools.stream().filter(tool -> tool.reviews().size() < Verdict.COMPLETE_FROM).map(tool -> tool.tool().name()).toList();
        return String.join(" and ", incomplete) + (incomplete.size() == 1 ? " has" : " have") + " no complete verdict";
    }
}
