package org.shipworthy.web.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.community.ShipShare;
import org.shipworthy.community.Tally;

/** How values look on a page. */
public final class Show {

    private Show() {}

    public static String day(LocalDate day) {
        return ValueWords.day(day);
    }

    public static String value(Claim claim) {
        return ValueWords.of(claim);
    }

    public static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A round number beside a chart: {@code 0.05}, {@code 1,200}, {@code 3.5M}. */
    public static String tick(double number) {
        double size = number >= 1e9 ? 1e9 : number >= 1e6 ? 1e6 : 1;
        String unit = size == 1e9 ? "bn" : size == 1e6 ? "M" : "";
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.UK)).format(number / size) + unit;
    }

    /** A score with three decimals. */
    public static String score(double score) {
        return String.format(Locale.UK, "%.3f", score);
    }

    public static String votes(int n) {
        return n == 1 ? "1 vote" : n + " votes";
    }

    /** A share in whole percent with its interval: {@code 72% (64–79%)}. */
    public static String share(ShipShare share) {
        return Math.round(100 * share.share()) + "% (" + interval(share) + ")";
    }

    /** Rounded outwards, so that it never looks surer than it is. */
    public static String interval(ShipShare share) {
        return (int) Math.floor(100 * share.lower()) + "–" + (int) Math.ceil(100 * share.upper()) + "%";
    }

    /** The votes of the headline, and those beside it: {@code 12 verified votes, 3 unverified}. */
    public static String verifiedVotes(Tally tally) {
        StringBuilder words = new StringBuilder(tally.total() == 0 ? "No verified votes" : number(tally.total(), "verified vote", "verified votes"));
        append(words, tally.unverified().total(), " unverified");
        append(words, tally.interested().total(), " from the maker");
        append(words, tally.setAside().values().stream().mapToInt(Integer::intValue).sum(), " set aside");
        return words.toString();
    }

    private static void append(StringBuilder words, int count, String kind) {
        if (count > 0) {
            words.append(", ").append(count).append(kind);
        }
    }

    /** The name of a thing and its number: {@code 1 tool}, {@code 3 tools}. */
    public static String number(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** A large number, its thousands apart. */
    public static String many(long n) {
        return String.format(Locale.UK, "%,d", n);
    }

    /** The paragraphs of a plain text, which an empty line separates. */
    public static List<String> paragraphs(String text) {
        return List.of(text.split("\n\n"));
    }
}
