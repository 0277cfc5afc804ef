package org.shipworthy.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as a reader types them: without accents, in small letters. */
final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Names() {}

    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The words of a text, folded. A version such as 3.2 counts as two words, as does 4o-mini. */
    static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(fold(text))).filter(word -> !word.isEmpty()).toList();
    }

    /** The words without anything between them: a missing hyphen is no error. */
    static String joined(String text) {
        return String.join("", words(text));
    }
}
