package org.shipworthy.catalogue;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the tools whose name or slug a mistyped text may have meant. */
final class NearestNames {

    /** What follows in a text is ignored. */
    private static final int LONGEST = 80;

    private record Known(String name, Tool tool) {}

    private record Near(Tool tool, int edits) {}

    private final List<Known> names = new ArrayList<>();

    NearestNames(List<Tool> tools) {
        tools.forEach(tool -> names(tool).distinct().forEach(name -> names.add(new Known(name, tool))));
    }

    private static Stream<String> names(Tool tool) {
        return Stream.of(beginnings(tool.name()), Stream.of(plain(tool.slug().value())), tool.aliases().stream().map(NearestNames::plain))
                .flatMap(identity());
    }

    /** The name up to each of its words: whoever types gema means Gemma 3n. */
    private static Stream<String> beginnings(String name) {
        List<String> words = Names.words(name);
        return IntStream.rangeClosed(1, words.size()).mapToObj(end -> String.join("", words.subList(0, end)));
    }

    /** Those with the fewest typing errors first, at most one error for each three letters; a tool with two names may be there twice. */
    List<Tool> find(String text) {
        String typed = plain(text.substring(0, Math.min(text.length(), LONGEST)));
        int most = Math.max(1, typed.length() / 3);
        return names.stream()
                .flatMap(known -> near(known, typed, most).stream())
                .sorted(comparing(Near::edits))
                .map(Near::tool)
                .toList();
    }

    private static List<Near> near(Known known, String typed, int most) {
        OptionalInt edits = EditDistance.upTo(most, known.name, typed);
        return edits.isPresent() ? List.of(new Near(known.tool, edits.getAsInt())) : List.of();
    }

    /** Words without anything between them: a missing hyphen is no error. */
    private static String plain(String text) {
        return String.join("", Names.words(text));
    }
}
