package org.shipworthy.catalogue.sync;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.kernel.Slug;

/** What is asked for the standard input and output of each tool, by whomever. */
final class OthersPrices {

    private record Of(Slug tool, Attribute attribute) {}

    private final Map<Of, List<BigDecimal>> prices = new HashMap<>();

    void learn(Slug tool, Attribute attribute, BigDecimal price) {
        prices.computeIfAbsent(new Of(tool, attribute), missing -> new ArrayList<>()).add(price);
    }

    List<BigDecimal> of(Slug tool, Attribute attribute) {
        return prices.getOrDefault(new Of(tool, attribute), List.of());
    }
}
