package org.shipworthy.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a thing in addresses: {@code [a-z0-9]+(-[a-z0-9]+)*}, at most 80 characters, without {@link #VERSUS}.
 */
public record Slug(String value) implements Comparable<Slug> {

    /** Between the tools of a comparison. */
    public static final String VERSUS = "-vs-";

    /** The longest slug, in characters. */
    public static final int MAX_LENGTH = 80;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    public static Optional<Slug> parse(String text) {
        return isValid(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    /** The rule in words, for messages. */
    public static String rule() {
        return "lower-case letters, digits and single hyphens, at most " + MAX_LENGTH + " characters, without \"" + VERSUS + "\"";
    }

    private static boolean isValid(String text) {
        return text != null && text.length() <= MAX_LENGTH && !text.contains(VERSUS) && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
