package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.pricing.CostWords;

/** What one of the tools has much more of than every other, or costs much less of. */
final class Measures {

    private static final BigDecimal MUCH_LARGER = new BigDecimal("1.5");

    private Measures() {}

    /** The largest context window, when it is much larger than every other that is known. */
    static Optional<PickIf> context(Evidence evidence) {
        List<Tool> tools = tools(evidence.tools().stream());
        List<Tool> known = tools.stream().filter(tool -> tokens(tool).signum() > 0).sorted(Comparator.comparing(Measures::tokens).reversed()).toList();
        if (known.size() < 2 || tokens(known.get(0)).compareTo(tokens(known.get(1)).multiply(MUCH_LARGER)) < 0) {
            return Optional.empty();
        }
        String text = "prompts and answers together are longer than " + ValueWords.count(tokens(known.get(1))) + " tokens (it takes "
                + ValueWords.count(tokens(known.getFirst())) + ")";
        return Optional.of(new PickIf(List.of(known.getFirst()), text, known.stream().flatMap(tool -> tool.fact(Attribute.CONTEXT_WINDOW).stream()).toList(),
                Having.gap(tools.stream().filter(tool -> tokens(tool).signum() == 0).toList())));
    }

    private static List<Tool> tools(Stream<ToolEvidence> evidence) {
        return evidence.map(ToolEvidence::tool).toList();
    }

    /** 0 where it is not known. */
    private static BigDecimal tokens(Tool tool) {
        return tool.fact(Attribute.CONTEXT_WINDOW).map(Fact::value).filter(Value.Count.class::isInstance)
                .map(value -> ((Value.Count) value).count()).orElse(BigDecimal.ZERO);
    }

    /** The cheapest at the workload, when all bills are in one currency and it costs less by more than counts as none. */
    static Optional<PickIf> bill(Evidence evidence) {
        List<ToolEvidence> billed = evidence.tools().stream().filter(each -> each.bill().isPresent())
                .sorted(Comparator.comparing((ToolEvidence each) -> bill(each).total().amount())).toList();
        if (billed.size() < 2 || billed.stream().map(each -> bill(each).total().currency()).distinct().count() > 1
                || Points.of(bill(billed.get(0)).points() - bill(billed.get(1)).points()).isBelow(Rule.COUNTS_FROM)) {
            return Optional.empty();
        }
        String text = "the bill decides: " + CostWords.amount(bill(billed.get(0)).total()) + " a month against " + CostWords.amount(bill(billed.get(1)).total())
                + " for " + withArticle(evidence.question().workloadWords());
        return Optional.of(new PickIf(List.of(billed.getFirst().tool()), text, billed.stream().limit(2).flatMap(each -> bill(each).price().stream()).toList(),
                Having.gap(tools(evidence.tools().stream().filter(each -> each.bill().isEmpty())))));
    }

    private static Bill bill(ToolEvidence each) {
        return each.bill().orElseThrow();
    }

    private static String withArticle(String work) {
        return work.startsWith("your") ? work : "a " + work;
    }
}
