package org.shipworthy.catalogue.sync;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Said;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;

/** Gathers what a row says. */
final class SaidList {

    private static final Currency USD = Currency.getInstance("USD");
    private static final BigDecimal THOUSAND = new BigDecimal(1_000);
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    /** Sources keep prices as binary fractions: digits beyond these are noise, such as 2.9999999999999997E-7. */
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int DECIMALS = 12;

    private final List<Said> said = new ArrayList<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final boolean zeroIsIncluded;
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();

    /** @param zeroIsIncluded whether a price of 0 only means that a subscription includes it; it is no price then */
    SaidList(boolean zeroIsIncluded) {
        this.zeroIsIncluded = zeroIsIncluded;
    }

    /** What is added from here on holds in this period. */
    void during(Optional<LocalDate> first, Optional<LocalDate> last) {
        from = first;
        until = last;
    }

    void price(Attribute attribute, Conditions conditions, Optional<BigDecimal> usd) {
        usd.ifPresent(amount -> price(attribute, conditions, amount, ""));
    }

    /** A price for one token, in USD, becomes one for a million. */
    void priceOfOne(Attribute attribute, Conditions conditions, Optional<BigDecimal> usd) {
        usd.ifPresent(amount -> price(attribute, conditions, amount.multiply(MILLION), amount.toString()));
    }

    /** A price for a thousand, in USD, becomes one for each. */
    void priceOfThousand(Attribute attribute, Conditions conditions, Optional<BigDecimal> usd) {
        price(attribute, conditions, usd.map(amount -> amount.divide(THOUSAND)));
    }

    private void price(Attribute attribute, Conditions conditions, BigDecimal amount, String raw) {
        if (amount.signum() == 0 && zeroIsIncluded) {
            return;
        }
        BigDecimal rounded = amount.round(DIGITS);
        rounded = rounded.scale() > DECIMALS ? rounded.setScale(DECIMALS, RoundingMode.HALF_EVEN) : rounded;
        add(attribute, conditions, new Value.Amount(new Money(rounded, USD)), raw.isEmpty() && rounded.compareTo(amount) != 0 ? amount.toString() : raw);
    }

    void count(Attribute attribute, Optional<BigDecimal> count) {
        count.ifPresent(number -> add(attribute, new Value.Count(number)));
    }

    void flag(Attribute attribute, Optional<Boolean> flag) {
        flag.ifPresent(holds -> add(attribute, new Value.Flag(holds)));
    }

    void text(Attribute attribute, Optional<String> text) {
        text.ifPresent(words -> add(attribute, new Value.Text(words)));
    }

    void day(Attribute attribute, Optional<LocalDate> day) {
        day.ifPresent(date -> add(attribute, new Value.Day(date)));
    }

    void address(Attribute attribute, Optional<URI> address) {
        address.ifPresent(uri -> add(attribute, new Value.Address(uri)));
    }

    /** A field that speaks of a price and is not understood. */
    void unread(String field) {
        unread.add(field);
    }

    Set<String> unread() {
        return unread;
    }

    /** Words that the attribute does not know are left out; with none left, nothing is said. */
    void modalities(Attribute attribute, List<String> words) {
        List<String> known = Attribute.modalities().stream().filter(words::contains).toList();
        if (!known.isEmpty()) {
            add(attribute, new Value.Terms(known));
        }
    }

    private void add(Attribute attribute, Value value) {
        add(attribute, Conditions.NONE, value, "");
    }

    private void add(Attribute attribute, Conditions conditions, Value value, String raw) {
        Said one = new Said(attribute, conditions, value, from, until, raw);
        said.removeIf(earlier -> earlier.thing().equals(one.thing()));
        said.add(one);
    }

    /** In the order in which facts are shown, whatever the order in which they were gathered. */
    List<Said> list() {
        return said.stream()
                .sorted(comparing(Said::attribute).thenComparing(Said::conditions).thenComparing(one -> one.from().orElse(LocalDate.MIN)))
                .toList();
    }
}
