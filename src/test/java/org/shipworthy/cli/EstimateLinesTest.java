package org.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Golden;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Conditions.Mode;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.FreeUse;
import org.shipworthy.pricing.Rate;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateUnit;
import org.shipworthy.pricing.Workload;

class EstimateLinesTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void everyKindOfEstimateIsShownWithItsLines() throws IOException {
        Workload work = Workload.of(12_000, 2_000, 300).withCache(BigDecimal.valueOf(60), BigDecimal.ZERO).withModes(BigDecimal.valueOf(50), BigDecimal.ZERO);
        RateCard dear = RateCard.metered("dear/api", "Dear, API", USD, List.of(new Rate(RateUnit.INPUT, Money.usd("3")), new Rate(RateUnit.OUTPUT, Money.usd("15")),
                new Rate(RateUnit.INPUT, Money.usd("1.5"), Conditions.NONE.in(Mode.BATCH)), new Rate(RateUnit.SEARCH, Money.usd("0.01"))));
        RateCard cheap = RateCard.metered("cheap/api", "Cheap, API", USD, List.of(new Rate(RateUnit.INPUT, Money.usd("0.0001")), new Rate(RateUnit.OUTPUT, Money.usd("0.002"))))
                .withFree(new FreeUse(BigDecimal.valueOf(1_000_000), BigDecimal.ZERO));
        RateCard silent = RateCard.metered("silent/api", "Silent, API", USD, List.of(new Rate(RateUnit.INPUT, Money.usd("3"))));
        RateCard drawn = RateCard.metered("drawn/api", "Drawn, API", USD, List.of(new Rate(RateUnit.IMAGE, Money.usd("0.04")), new Rate(RateUnit.PIXEL, Money.usd("0.0013"))));
        RateCard weights = RateCard.ownHardware("open/weights", "Open, weights", USD, Optional.empty());

        List<String> lines = EstimateLines.of(work, CostEstimate.cheapestFirst(List.of(weights, drawn, silent, dear, cheap), work), 80);

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        Golden.assertMatches("cli/price.txt", String.join("\n", lines) + "\n");
    }
}
