package org.shipworthy.catalogue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.shipworthy.kernel.Money;

/** Values as one text, as the database keeps them and a correction quotes them. */
final class ValueText {

    /** Stands for {@link Value.NotPublished}, here and in content packs. */
    static final String NOT_PUBLISHED = "not published";

    private static final String BETWEEN_TERMS = ", ";

    private ValueText() {}

    static String write(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Terms(List<String> terms) -> String.join(BETWEEN_TERMS, terms);
            case Value.Count(BigDecimal count) -> count.toPlainString();
            case Value.Flag(boolean holds) -> Boolean.toString(holds);
            case Value.Day(LocalDate day) -> day.toString();
            case Value.Address(URI address) -> address.toString();
            case Value.Amount(Money money) -> money.toString();
            case Value.NotPublished() -> NOT_PUBLISHED;
        };
    }

    static Value read(Attribute attribute, String text) {
        if (text.equals(NOT_PUBLISHED)) {
            return new Value.NotPublished();
        }
        return switch (attribute.kind()) {
            case TEXT -> new Value.Text(text);
            case TERMS -> new Value.Terms(List.of(text.split(BETWEEN_TERMS)));
            case COUNT -> new Value.Count(new BigDecimal(text));
            case FLAG -> new Value.Flag(Boolean.parseBoolean(text));
            case DAY -> new Value.Day(LocalDate.parse(text));
            case ADDRESS -> new Value.Address(URI.create(text));
            case MONEY -> new Value.Amount(money(text));
        };
    }

    private static Money money(String text) {
        int space = text.indexOf(' ');
        return new Money(new BigDecimal(text.substring(0, space)), Currency.getInstance(text.substring(space + 1)));
    }
}
