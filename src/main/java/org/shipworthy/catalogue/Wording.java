package org.shipworthy.catalogue;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms that texts of a content pack have. */
public final class Wording {

    /** The longest text of one line where nothing else is said, in characters. */
    public static final int MAX_LINE = 600;

    /** Control characters, halves of characters, and those that turn the direction of the text around them. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029\\uFEFF]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n[ \t]*\n\\s*");

    private Wording() {}

    /** What is wrong with a text of one line. */
    static Optional<String> findFault(String line, int longest) {
        return hasInvisible(line) ? Optional.of("must be one line without invisible characters") : findFaultOfLength(line, longest);
    }

    /** What is wrong with paragraphs. */
    static Optional<String> findFaultInParagraphs(String text, int longest) {
        return text.lines().anyMatch(Wording::hasInvisible) ? Optional.of("has invisible characters") : findFaultOfLength(text, longest);
    }

    private static Optional<String> findFaultOfLength(String text, int longest) {
        if (text.isEmpty()) {
            return Optional.of("is empty");
        }
        return text.length() > longest
                ? Optional.of("is " + text.length() + " characters long, at most " + longest + " are allowed")
                : Optional.empty();
    }

    public static boolean hasInvisible(String line) {
        return INVISIBLE.matcher(line).find();
    }

    /** Paragraphs, each on a line of its own with an empty line between; line breaks inside a paragraph are spaces. */
    public static String paragraphs(String text) {
        return Arrays.stream(EMPTY_LINES.split(text.strip()))
                .map(paragraph -> paragraph.strip().replaceAll("\\s*\n\\s*", " "))
                .collect(joining("\n\n"));
    }

    public static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** An address that a page may link to: http or https with a host. */
    public static Optional<URI> address(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
