package org.shipworthy.web.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Value;

/** How values look on a page. */
public final class Show {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private Show() {}

    public static String day(LocalDate day) {
        return DAY.format(day).replace("Sept", "Sep");
    }

    public static String count(BigDecimal count) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK)).format(count);
    }

    public static String value(Claim claim) {
        return value(claim.attribute(), claim.value());
    }

    public static String value(Attribute attribute, Value value) {
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

    private static String shortAddress(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    public static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A score with three decimals. */
    public static String score(double score) {
        return String.format(Locale.UK, "%.3f", score);
    }

    public static String votes(int n) {
        return n == 1 ? "1 vote" : n + " votes";
    }

    /** The name of a thing and its number: {@code 1 tool}, {@code 3 tools}. */
    public static String number(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** The paragraphs of a plain text, which an empty line separates. */
    public static List<String> paragraphs(String text) {
        return List.of(text.split("\n\n"));
    }
}
