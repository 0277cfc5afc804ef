package org.shipworthy.catalogue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shipworthy.kernel.Money;

/** The value of a claim in a content pack, in the form that its attribute asks for. */
final class ClaimValue {

    /** Enough for any price, and too short to be a trap for who writes it out. */
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,12})?");
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,14}");
    private static final Currency US_DOLLAR = Currency.getInstance("USD");
    private static final Value STAND_IN = new Value.NotPublished();

    private ClaimValue() {}

    static Value read(TomlReader section, Attribute attribute) {
        Optional<Object> value = section.value("value");
        if (value.isEmpty() || ValueText.NOT_PUBLISHED.equals(value.get())) {
            return new Value.NotPublished();
        }
        return switch (attribute.kind()) {
            case TEXT -> new Value.Text(section.text("value"));
            case TERMS -> terms(section, attribute);
            case COUNT -> count(section, value.get());
            case FLAG -> flag(section, value.get());
            case DAY -> new Value.Day(section.day("value"));
            case ADDRESS -> new Value.Address(section.address("value"));
            case MONEY -> throw new IllegalArgumentException("a price is read as an amount: " + attribute);
        };
    }

    private static Value terms(TomlReader section, Attribute attribute) {
        List<String> terms = section.texts("value");
        boolean modalities = attribute == Attribute.INPUTS || attribute == Attribute.OUTPUTS;
        if (terms.isEmpty()) {
            section.fault("value", "is an empty list; say \"not published\" when the source names none");
        } else if (modalities && !Attribute.modalities().containsAll(terms)) {
            section.fault("value", "may only name " + String.join(", ", Attribute.modalities()));
        } else if (terms.stream().anyMatch(term -> term.contains(","))) {
            section.fault("value", "has a comma inside a name");
        }
        return new Value.Terms(terms);
    }

    private static Value count(TomlReader section, Object value) {
        if (value instanceof Long count && count > 0) {
            return new Value.Count(BigDecimal.valueOf(count));
        }
        section.fault("value", "must be a whole number above 0, or \"not published\"");
        return STAND_IN;
    }

    private static Value flag(TomlReader section, Object value) {
        if (value instanceof Boolean flag) {
            return new Value.Flag(flag);
        }
        section.fault("value", "must be true, false or \"not published\"");
        return STAND_IN;
    }

    static Value readPrice(TomlReader section, Attribute unit) {
        if (unit.kind() == Attribute.Kind.COUNT) {
            return section.word("amount", ClaimValue::allowance, STAND_IN, "a whole number such as \"1000000\", or \"not published\"");
        }
        Currency currency = section.findText("currency").map(code -> currency(section, code)).orElse(US_DOLLAR);
        return section.word("amount", amount -> amount(amount, currency), STAND_IN, "a decimal such as \"0.06\", or \"not published\"");
    }

    private static Optional<Value> allowance(String text) {
        if (text.equals(ValueText.NOT_PUBLISHED)) {
            return Optional.of(new Value.NotPublished());
        }
        return WHOLE.matcher(text).matches() ? Optional.of(new Value.Count(new BigDecimal(text))) : Optional.empty();
    }

    private static Optional<Value> amount(String text, Currency currency) {
        if (text.equals(ValueText.NOT_PUBLISHED)) {
            return Optional.of(new Value.NotPublished());
        }
        return DECIMAL.matcher(text).matches()
                ? Optional.of(new Value.Amount(new Money(new BigDecimal(text), currency)))
                : Optional.empty();
    }

    private static Currency currency(TomlReader section, String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            section.fault("currency", "must be a currency's code such as \"USD\"");
            return US_DOLLAR;
        }
    }

    static void write(TomlWriter toml, Value value) {
        switch (value) {
            case Value.Terms(List<String> terms) -> toml.texts("value", terms);
            case Value.Count(BigDecimal count) -> toml.bare("value", count.toPlainString());
            case Value.Flag(boolean holds) -> toml.bare("value", holds);
            case Value.Day(LocalDate day) -> toml.bare("value", day);
            case Value.Text(String text) -> toml.text("value", text);
            case Value.Address(URI address) -> toml.text("value", address.toString());
            case Value.NotPublished() -> toml.text("value", ValueText.NOT_PUBLISHED);
            case Value.Amount amount -> throw new IllegalArgumentException("a price is written as an amount: " + amount);
        }
    }

    static void writeAmount(TomlWriter toml, Value value) {
        if (!(value instanceof Value.Amount(Money money))) {
            toml.text("amount", ValueText.write(value));
            return;
        }
        toml.text("amount", money.amount().toPlainString());
        if (!money.currency().equals(US_DOLLAR)) {
            toml.text("currency", money.currency().getCurrencyCode());
        }
    }
}
