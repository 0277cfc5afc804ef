package org.shipworthy.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shipworthy.kernel.Slug;

/**
 * Something that changed in the world, as far as a source showed it.
 *
 * @param noticed the day on which the source was first seen to say so; the change itself may be older
 * @param offer   the name of the offer; absent when the tool itself is meant
 * @param what    what changed, as a reader would call it ("Input", "Context window")
 * @param before  what was said before; empty when nothing was
 * @param after   what is said now; empty when nothing is
 * @param source  who showed it
 */
public record News(LocalDate noticed, Kind kind, Slug tool, Optional<String> offer, String what, String before, String after, String source) {

    /** A number at the beginning of a value in words, and what it counts. */
    private static final Pattern NUMBER = Pattern.compile("([\\d,]{1,30}(?:\\.\\d{1,30})?)(?: (.*))?");

    /**
     * How much more or less is said now, {@code +25%} or {@code −7.5%}: to one decimal below ten percent, whole above.
     * Empty where either is no number, they count different things, or it was 0 before.
     */
    public Optional<String> percent() {
        Matcher old = NUMBER.matcher(before);
        Matcher now = NUMBER.matcher(after);
        if (!old.matches() || !now.matches() || !Objects.equals(old.group(2), now.group(2))) {
            return Optional.empty();
        }
        BigDecimal from = number(old);
        return from.signum() == 0 ? Optional.empty() : Optional.of(percent(from, number(now)));
    }

    private static BigDecimal number(Matcher words) {
        return new BigDecimal(words.group(1).replace(",", ""));
    }

    private static String percent(BigDecimal from, BigDecimal to) {
        BigDecimal exact = to.subtract(from).multiply(BigDecimal.valueOf(100)).divide(from, MathContext.DECIMAL64);
        BigDecimal rounded = exact.abs().setScale(exact.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0, RoundingMode.HALF_UP);
        String sign = exact.signum() < 0 ? "−" : "+";
        return rounded.signum() == 0 ? "less than 0.1%" : sign + rounded.stripTrailingZeros().toPlainString() + "%";
    }

    /** The kinds of changes, as readers may filter them. */
    public enum Kind {
        NEW_TOOL("new-tool", "New tool"),
        PRICE_UP("price-up", "Price up"),
        PRICE_DOWN("price-down", "Price down"),
        LIMIT("limit", "Limit changed"),
        MOVED("moved", "Name moved"),
        RETIRED("retired", "Retired");

        private final String key;
        private final String label;

        Kind(String key, String label) {
            this.key = key;
            this.label = label;
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }

        public String label() {
            return label;
        }
    }
}
