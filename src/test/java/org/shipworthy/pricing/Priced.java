package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.kernel.Money;

/** Small words for tests of prices. */
final class Priced {

    static final Currency USD = Currency.getInstance("USD");

    private Priced() {}

    static RateCard metered(Rate... rates) {
        return named("Acme", rates);
    }

    static RateCard named(String name, Rate... rates) {
        return RateCard.metered(name.toLowerCase(Locale.ROOT), name, USD, Arrays.asList(rates));
    }

    static Rate rate(RateUnit unit, String price) {
        return new Rate(unit, Money.usd(price));
    }

    static Rate rate(RateUnit unit, String price, Conditions when) {
        return new Rate(unit, Money.usd(price), when);
    }

    static BigDecimal percent(String share) {
        return new BigDecimal(share);
    }

    static CostEstimate.Priced priced(RateCard card, Workload workload) {
        CostEstimate estimate = CostEstimate.of(card, workload);
        assertThat(estimate).isInstanceOf(CostEstimate.Priced.class);
        return (CostEstimate.Priced) estimate;
    }

    /** The exact total as it is written, without zeros at its end. */
    static String total(RateCard card, Workload workload) {
        return priced(card, workload).total().amount().toPlainString();
    }

    /** Each line as {@code what: quantity at price = amount (remarks)}. */
    static List<String> lines(CostEstimate estimate) {
        List<Item> items = switch (estimate) {
            case CostEstimate.Priced known -> known.items();
            case CostEstimate.NotPublished partly -> partly.items();
            case CostEstimate.NotComparable ignored -> List.of();
        };
        return items.stream().map(Priced::line).toList();
    }

    private static String line(Item item) {
        String free = item.free().signum() == 0 ? "" : ", " + item.free().toPlainString() + " free,";
        return item.what() + ": " + item.quantity().toPlainString() + free + " at " + item.price().amount().toPlainString() + " = "
                + item.amount().amount().toPlainString() + (item.remarks().isEmpty() ? "" : " (" + String.join("; ", item.remarks()) + ")");
    }
}
