package org.shipworthy.digest.issue;

import java.util.regex.Pattern;

/**
 * Makes texts of other people's fit for a mail: no line ends that would begin a header, no control or formatting
 * characters that could turn the text around them, and no more than a reader wants to see of an enormous name.
 */
public final class Wording {

    static final int LONGEST_LINE = 160;
    static final int LONGEST_TEXT = 600;

    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");

    /** Overrides and isolates of the writing direction, invisible marks, private use (which marks places in printed mails), halves of pairs. */
    private static final Pattern UNWANTED = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\p{Co}\\p{Cs}\\p{Cn}]");

    private Wording() {}

    /** A title, a subject: one line, at most 160 characters. */
    public static String oneLine(String text) {
        return shorten(plain(text), LONGEST_LINE);
    }

    /** At most 600 characters, without breaks. */
    static String oneParagraph(String text) {
        return shorten(plain(text), LONGEST_TEXT);
    }

    static String plain(String text) {
        return UNWANTED.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("").strip();
    }

    private static String shorten(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
