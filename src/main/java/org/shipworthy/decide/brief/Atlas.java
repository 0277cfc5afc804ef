package org.shipworthy.decide.brief;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which places a text names, and which of them lies in which; after the table {@code regions.txt}. */
final class Atlas {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");
    private static final int MOST_WORDS = 3;
    private static final Atlas ATLAS = read();

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> around = new HashMap<>();

    private Atlas() {}

    private static Atlas read() {
        Atlas atlas = new Atlas();
        try (InputStream table = Atlas.class.getResourceAsStream("regions.txt")) {
            new String(table.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\\|", -1)).forEach(atlas::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of regions cannot be read", e);
        }
        return atlas;
    }

    private void add(String[] line) {
        String code = line[0].strip();
        around.put(code, line[1].strip());
        codes.put(folded(code), code);
        Arrays.stream(line[2].split(",")).map(String::strip).filter(name -> !name.isEmpty()).forEach(name -> codes.put(folded(name), code));
    }

    private static String folded(String name) {
        return String.join(" ", BETWEEN_WORDS.split(name)).toLowerCase(Locale.ROOT);
    }

    /** The place of a name; a name that is not in the table is a place of its own. */
    static String place(String name) {
        return ATLAS.codes.getOrDefault(folded(name), name.toUpperCase(Locale.ROOT));
    }

    /** The places that a text names, of several readings the longest. */
    static List<String> places(String text) {
        List<String> words = List.of(BETWEEN_WORDS.split(text));
        List<String> places = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = longest(words, at);
            find(words.subList(at, at + length)).ifPresent(places::add);
            at += length;
        }
        return places;
    }

    private static int longest(List<String> words, int at) {
        int length = Math.min(MOST_WORDS, words.size() - at);
        while (length > 1 && find(words.subList(at, at + length)).isEmpty()) {
            length--;
        }
        return length;
    }

    private static Optional<String> find(List<String> words) {
        String name = String.join(" ", words);
        return Optional.ofNullable(ATLAS.codes.get(name.toLowerCase(Locale.ROOT))).filter(code -> !isWord(name) || ATLAS.around.containsValue(code));
    }

    /** In, it and us are countries in capitals only. */
    private static boolean isWord(String name) {
        return name.length() == 2 && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** Whether a place is another or lies in it. */
    static boolean isIn(String place, String other) {
        String at = place;
        while (!at.isEmpty() && !at.equals(other)) {
            at = ATLAS.around.getOrDefault(at, "");
        }
        return !at.isEmpty();
    }
}
