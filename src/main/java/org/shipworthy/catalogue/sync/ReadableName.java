package org.shipworthy.catalogue.sync;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name for people, for a model of which no source gives more than an id: {@code DeepSeek Coder 33B}. */
final class ReadableName {

    private static final Pattern VERSION = Pattern.compile("[a-z]*[1-9]\\d?");
    private static final Pattern SIZE = Pattern.compile("[a-z]?\\d+(x\\d+)?[bmtk]|[a-z]\\d{1,2}");
    private static final Pattern SERIES = Pattern.compile("v\\d+");

    private ReadableName() {}

    /** What a source calls it, unless that is only an id: then that without its folders, or the words of the id. */
    static String of(Optional<String> name, ModelName model, Vocabulary vocabulary) {
        return name.map(Identities::plain).map(text -> text.substring(text.lastIndexOf('/') + 1).strip()).filter(ReadableName::isWritten)
                .orElseGet(() -> of(model.words(), vocabulary));
    }

    private static boolean isWritten(String text) {
        return !text.isEmpty() && (text.contains(" ") || !text.equals(text.toLowerCase(Locale.ROOT)));
    }

    private static String of(String words, Vocabulary vocabulary) {
        StringBuilder name = new StringBuilder();
        String before = "";
        for (String word : words.split("-")) {
            boolean pointed = VERSION.matcher(before).matches() && word.matches("\\d{1,2}");
            name.append(name.isEmpty() || name.charAt(name.length() - 1) == '-' ? "" : pointed ? "." : " ").append(written(word, vocabulary));
            before = word;
        }
        return name.toString();
    }

    private static String written(String word, Vocabulary vocabulary) {
        return vocabulary.findSpelling(word).orElseGet(() -> SERIES.matcher(word).matches() ? word
                : SIZE.matcher(word).matches() ? word.toUpperCase(Locale.ROOT).replace('X', 'x')
                : word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
}
