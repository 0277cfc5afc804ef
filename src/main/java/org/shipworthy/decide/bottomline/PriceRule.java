package org.shipworthy.decide.bottomline;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.pricing.CostWords;

/** The odds are the two bills turned round: who costs half as much has two to one. */
final class PriceRule implements BlockRule {

    static final PriceRule RULE = new PriceRule();

    private PriceRule() {}

    @Override
    public Optional<Points> between(Evidence evidence, int first, int second) {
        Optional<Bill> one = evidence.of(first).bill();
        Optional<Bill> other = evidence.of(second).bill();
        if (one.isEmpty() || other.isEmpty() || !one.get().total().currency().equals(other.get().total().currency())) {
            return Optional.empty();
        }
        double apart = evidence.of(first).points(Kind.PRICE).orElseThrow() - evidence.of(second).points(Kind.PRICE).orElseThrow();
        Points points = Points.of(apart).atMost(Rule.MOST_FOR_PRICE);
        boolean stale = one.get().stale() || other.get().stale();
        return Optional.of(BlockRule.counting(stale ? Points.of(points.hundredths() / 100.0 * Rule.OLD) : points));
    }

    @Override
    public EvidenceBlock says(Evidence evidence, int first, int second) {
        ToolEvidence one = evidence.of(first);
        ToolEvidence other = evidence.of(second);
        return between(evidence, first, second).<EvidenceBlock>map(points -> new EvidenceBlock.Speaks(Kind.PRICE, points,
                        StrictMath.hypot(one.bill().orElseThrow().dispute(), other.bill().orElseThrow().dispute()),
                        words(one) + ", " + words(other) + " (" + evidence.question().workloadWords() + ")",
                        Stream.of(one, other).flatMap(PriceRule::stale).toList()))
                .orElseGet(() -> new EvidenceBlock.Silent(Kind.PRICE, silence(List.of(one, other))));
    }

    private static String words(ToolEvidence one) {
        Bill bill = one.bill().orElseThrow();
        return one.tool().name() + " from " + CostWords.amount(bill.total()) + " a month at " + bill.offer().name();
    }

    private static Stream<String> stale(ToolEvidence one) {
        return one.bill().stream().flatMap(bill -> bill.old().stream().map(why -> "A price of " + one.tool().name() + " at " + bill.offer().name() + " " + why));
    }

    private static String silence(List<ToolEvidence> tools) {
        String without = tools.stream().filter(tool -> tool.bill().isEmpty()).map(tool -> tool.tool().name()).collect(joining(" and "));
        return without.isEmpty() ? "They are priced in different currencies" : "No price for this work is on record for " + without;
    }
}
