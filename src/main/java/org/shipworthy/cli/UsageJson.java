package org.shipworthy.cli;

import java.util.Map;
import org.shipworthy.kernel.Json;
import org.shipworthy.pricing.UsageReplay;
import org.shipworthy.pricing.UsageReplay.Alternative;
import org.shipworthy.pricing.UsageReplay.ModelUse;

/** What a period's usage would have cost, for programs. Amounts are exact decimals in quotes. */
final class UsageJson {

    private UsageJson() {}

    static Map<String, Object> of(UsageReplay replay) {
        return Json.object("priced", true, "first", replay.first().toString(), "last", replay.last().toString(),
                "spend", replay.spend().map(EstimateJson::amount).orElse(null),
                "models", replay.models().stream().map(UsageJson::model).toList(),
                "alternatives", replay.alternatives().stream().map(UsageJson::alternative).toList());
    }

    private static Map<String, Object> model(ModelUse use) {
        return Json.object("model", use.model(), "requests", use.requests() == 0 ? null : use.requests(), "input", use.input(), "cached", use.cached(),
                "output", use.output(), "as_used", use.asUsed().map(UsageJson::alternative).orElse(null));
    }

    private static Map<String, Object> alternative(Alternative alternative) {
        Map<String, Object> json = EstimateJson.of(alternative.estimate());
        json.put("assumed_days", alternative.assumedDays());
        return json;
    }
}
