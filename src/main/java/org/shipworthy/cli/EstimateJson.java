package org.shipworthy.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.Item;
import org.shipworthy.pricing.Rate;
import org.shipworthy.pricing.Workload;

/** What a workload costs on offers, for programs. Amounts are exact decimals in quotes. */
final class EstimateJson {

    private EstimateJson() {}

    static Map<String, Object> of(Workload workload, List<CostEstimate> estimates) {
        return Json.object("workload", workload.toQuery(), "estimates", estimates.stream().map(EstimateJson::of).toList());
    }

    /** The total is null when it is not known. */
    static Map<String, Object> of(CostEstimate estimate) {
        Map<String, Object> json = Json.object("offer", estimate.card().key(), "name", estimate.card().name(),
                "currency", estimate.card().currency().getCurrencyCode());
        switch (estimate) {
            case CostEstimate.Priced priced -> {
                json.put("total", amount(priced.total()));
                json.put("items", priced.items().stream().map(EstimateJson::item).toList());
            }
            case CostEstimate.NotPublished unknown -> {
                json.put("total", null);
                json.put("missing", unknown.missing().stream().map(unit -> unit.name().toLowerCase(Locale.ROOT)).toList());
                json.put("items", unknown.items().stream().map(EstimateJson::item).toList());
            }
            case CostEstimate.NotComparable other -> {
                json.put("total", null);
                json.put("reason", other.reason());
            }
        }
        json.put("uncounted", estimate.card().uncounted().stream().map(EstimateJson::rate).toList());
        return json;
    }

    /** A price for something that no workload counts. */
    private static Map<String, Object> rate(Rate rate) {
        return Json.object("what", rate.unit().label(), "price", amount(rate.price()), "per", rate.unit().per());
    }

    private static Map<String, Object> item(Item item) {
        return Json.object("what", item.what(), "quantity", item.quantity().toPlainString(), "counted", item.counted(), "free", item.free().toPlainString(),
                "price", amount(item.price()), "per", item.per(), "amount", amount(item.amount()), "remarks", item.remarks());
    }

    static String amount(Money money) {
        return money.amount().toPlainString();
    }
}
