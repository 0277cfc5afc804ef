package org.shipworthy.catalogue;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values in words: the same on a page, in a mail and in a terminal. */
public final class ValueWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    /** Never used itself, only copied: it may not be shared by threads, and making one anew takes as long as many other words. */
    private static final DecimalFormat COUNT = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));

    private ValueWords() {}

    public static String of(Claim claim) {
        return of(claim.attribute(), claim.value());
    }

    public static String of(Attribute attribute, Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Terms terms -> String.join(", ", terms.terms());
            case Value.Count count -> count(count.count()) + (attribute.unit().isEmpty() ? "" : " " + attribute.unit());
            case Value.Flag flag -> flag.holds() ? "yes" : "no";
            case Value.Day day -> day(day.day());
            case Value.Address address -> shortAddress(address.address().toString());
            case Value.Amount amount -> amount.money().toString();
            case Value.NotPublished none -> "not published";
        };
    }

    /** {@code 22 Nov 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day).replace("Sept", "Sep");
    }

    /** {@code 1,048,576}. */
    public static String count(BigDecimal count) {
        return ((DecimalFormat) COUNT.clone()).format(count);
    }

    private static String shortAddress(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
