package org.shipworthy.web.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.CostWords;
import org.shipworthy.pricing.Workload;

/**
 * What a reader's workload costs on the offers of some tools.
 *
 * @param lead      each tool's cheapest, in sentences
 * @param costs     those that are shown, cheapest first
 * @param hidden    how many more there are
 * @param breakEven between two offers, where two have a cost
 * @param replay    the same workload at the prices of the past, where these are on record
 */
public record PriceRead(WorkloadForm form, boolean compares, List<String> lead, List<Cost> costs, int hidden, Optional<BreakEvenRead> breakEven,
                        Optional<CostReplay> replay) {

    static final int MOST_OFFERS = 20;

    private static final String ALL = "offers";

    /** Empty when the address says nothing of a workload: the page then shows today's prices alone. */
    static Optional<PriceRead> find(Map<String, String> query, String path, List<Tool> tools, LocalDate today) {
        return WorkloadForm.isIn(query) ? Optional.of(of(query, path, tools, today)) : Optional.empty();
    }

    private static PriceRead of(Map<String, String> query, String path, List<Tool> tools, LocalDate today) {
        boolean weights = tools.stream().flatMap(tool -> tool.offers().stream()).anyMatch(offer -> offer.kind() == OfferKind.OPEN_WEIGHTS);
        WorkloadForm form = WorkloadForm.read(query, path, Map.of(), weights);
        if (form.workload().isEmpty()) {
            return new PriceRead(form, tools.size() > 1, List.of(), List.of(), 0, Optional.empty(), Optional.empty());
        }
        Workload workload = form.workload().get();
        List<Cost> costs = Cost.list(tools, workload, form.hardware());
        List<Cost> shown = "all".equals(query.get(ALL)) ? costs : costs.subList(0, Math.min(MOST_OFFERS, costs.size()));
        return new PriceRead(form, tools.size() > 1, lead(tools, costs), shown, costs.size() - shown.size(),
                BreakEvenRead.find(query, form, costs), CostReplay.find(costs, workload, form.hardware(), today));
    }

    /** The cheapest way into each tool, the cheapest tool first. */
    private static List<String> lead(List<Tool> tools, List<Cost> costs) {
        Map<Tool, Cost> cheapest = new LinkedHashMap<>();
        costs.stream().filter(Cost::isPaid).forEach(cost -> cheapest.putIfAbsent(cost.tool(), cost));
        List<String> sentences = new ArrayList<>();
        Optional<Cost> first = cheapest.values().stream().findFirst();
        cheapest.values().forEach(cost -> sentences.add(cost.tool().name() + " costs from " + cost.words() + " a month (" + cost.offer().name() + ")"
                + times(first.orElseThrow(), cost) + "."));
        tools.stream().filter(tool -> !cheapest.containsKey(tool)).forEach(tool ->
                sentences.add("For " + tool.name() + " no offer with all the prices that this needs is on record."));
        return sentences;
    }

    private static String times(Cost cheapest, Cost cost) {
        if (cost == cheapest || !cost.total().orElseThrow().currency().equals(cheapest.total().orElseThrow().currency())) {
            return "";
        }
        BigDecimal times = cost.total().orElseThrow().amount().divide(cheapest.total().orElseThrow().amount(), 1, RoundingMode.HALF_UP);
        return times.compareTo(new BigDecimal("1.1")) < 0 ? "" : ", " + times.stripTrailingZeros().toPlainString() + " times as much";
    }

    public boolean isAnswered() {
        return form.workload().isPresent();
    }

    /** The address of this answer with every offer. */
    public String allOffers() {
        Map<String, String> all = new LinkedHashMap<>(form.all());
        all.put(ALL, "all");
        return form.action() + "?" + Addresses.query(all) + "#prices";
    }

    public String rules() {
        return CostEstimate.RULES + " " + CostWords.ROUNDING;
    }
}
