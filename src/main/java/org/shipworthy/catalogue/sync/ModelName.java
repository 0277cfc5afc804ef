package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What remains of a model's id when everything is taken off that says who serves it, where, how and since when. Ids of
 * one {@link #key} name one model.
 *
 * @param words    the model's own words, with hyphens: {@code claude-sonnet-4-5}
 * @param folders  the words before the model's own, outermost first: {@code accounts}, {@code fireworks}
 * @param region   where it is served
 * @param date     the day of the version, {@code 2024-05-13}
 * @param servings how it is served: {@code fp8}, {@code free}
 * @param moving   whether the id names whatever is newest, so that it may move from one model to another
 */
record ModelName(String words, List<String> folders, Optional<String> region, Optional<String> date, Set<String> servings, boolean moving) {

    private static final Pattern BETWEEN_LETTER_AND_DIGIT = Pattern.compile("(?<=[a-z])(?=\\d)|(?<=\\d)(?=[a-z])");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SIZE = Pattern.compile("\\d+[bm]");

    ModelName {
        folders = List.copyOf(folders);
        servings = Set.copyOf(servings);
    }

    /** Two spellings of one name have one key: {@code qwen-2.5-72b} and {@code qwen2-5-72B-Instruct}. */
    String key() {
        return keyOf(words);
    }

    static String keyOf(String words) {
        String[] parts = BETWEEN_LETTER_AND_DIGIT.split(words);
        List<String> kept = Arrays.stream(String.join("-", parts).split("-")).filter(part -> !part.isEmpty()).toList();
        List<String> key = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            boolean versionMark = kept.get(i).equals("v") && i > 0 && i + 1 < kept.size() && Character.isDigit(kept.get(i + 1).charAt(0));
            if (!versionMark) {
                key.add(kept.get(i));
            }
        }
        return String.join("-", key);
    }

    /** The same for names that have the same words in another order, as long as the numbers among them keep theirs. */
    String bag() {
        Map<Boolean, List<String>> parts = Arrays.stream(words.split("-")).collect(partitioningBy(word -> NUMBER.matcher(word).matches()));
        return String.join("-", parts.get(false).stream().sorted().toList()) + "/" + String.join("-", parts.get(true));
    }

    /** Whether this may be that model, going by the sizes that both names tell: {@code 8b} is not {@code 3b}. */
    boolean isOfSizeOf(ModelName other) {
        Set<String> theirs = sizes(other);
        return theirs.isEmpty() || theirs.containsAll(sizes(this));
    }

    private static Set<String> sizes(ModelName name) {
        return Arrays.stream(name.words.split("-")).filter(word -> SIZE.matcher(word).matches()).collect(toSet());
    }

    static ModelName parse(String id, Vocabulary vocabulary) {
        return new ModelNameParsing(id, vocabulary).name();
    }
}
