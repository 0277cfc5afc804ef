package org.shipworthy.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/** An exact amount in a currency (ISO 4217). Two amounts are equal when they are numerically equal: 2.50 is 2.5. */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = canonical(amount);
    }

    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    private static BigDecimal canonical(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The amount with at least two decimals and the currency's code: {@code 0.06 USD}, {@code 15.00 USD}. */
    @Override
    public String toString() {
        return (amount.scale() < 2 ? amount.setScale(2) : amount).toPlainString() + " " + currency.getCurrencyCode();
    }
}
