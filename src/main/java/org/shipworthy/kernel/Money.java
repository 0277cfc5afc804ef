package org.shipworthy.kernel;

import java.math.BigDecimal;
import java.util.Collection;
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

    /** @throws IllegalArgumentException when the currencies differ */
    public Money plus(Money other) {
        return new Money(amount.add(inSameCurrency(other)), currency);
    }

    /** @throws IllegalArgumentException when the currencies differ */
    public Money minus(Money other) {
        return new Money(amount.subtract(inSameCurrency(other)), currency);
    }

    private BigDecimal inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts in " + currency + " and " + other.currency + " do not add up");
        }
        return other.amount;
    }

    /** @throws IllegalArgumentException when one is in another currency */
    public static Money sum(Currency currency, Collection<Money> all) {
        Money none = new Money(BigDecimal.ZERO, currency);
        return new Money(all.stream().map(none::inSameCurrency).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
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
