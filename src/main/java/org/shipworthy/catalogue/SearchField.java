package org.shipworthy.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What of a tool is searched, as the terms that are looked up. */
enum SearchField {
    NAME(8, tool -> nameTerms(tool.name())),
    ALIAS(5, tool -> tool.aliases().stream().flatMap(SearchField::nameTerms)),
    MAKER(4, tool -> nameTerms(tool.maker().name())),
    TAGLINE(1, tool -> Names.words(tool.tagline()).stream()),

    /** Every single word of these, to look for what a mistyped word may have meant. */
    WORD(0, tool -> Stream.of(Stream.of(tool.name(), tool.maker().name(), tool.tagline()), tool.aliases().stream()).flatMap(all -> all)
            .flatMap(text -> Names.words(text).stream())),

    /** The whole name as one term. */
    WHOLE_NAME(0, tool -> Stream.of(Names.joined(tool.name()))),

    /** The other names, each as one term. */
    WHOLE_ALIAS(0, tool -> tool.aliases().stream().map(Names::joined)),

    /** What a reader who misspells the tool wants to write: its name up to each of its words, its slug, its other names. */
    SPELLING(0, tool -> Stream.of(beginnings(tool.name()), Stream.of(Names.joined(tool.slug().value())), WHOLE_ALIAS.terms(tool)).flatMap(all -> all));

    /** Those in which single words are looked up, weightiest first. */
    static final List<SearchField> OF_WORDS = List.of(NAME, ALIAS, MAKER, TAGLINE);

    /** Beginnings of up to so many letters are terms of their own. */
    static final int SHORT = 3;

    private final int weight;
    private final Function<Tool, Stream<String>> terms;

    SearchField(int weight, Function<Tool, Stream<String>> terms) {
        this.weight = weight;
        this.terms = terms;
    }

    /** What a word that begins so counts here. */
    int weight() {
        return weight;
    }

    Stream<String> terms(Tool tool) {
        return terms.apply(tool).filter(term -> !term.isEmpty()).distinct();
    }

    /** The field of the first letters of this field's terms: few terms, where a beginning of a letter or two has thousands. */
    String ofBeginnings() {
        return name() + "_BEGINNINGS";
    }

    /** The first one, two and three letters of the terms. */
    Stream<String> beginnings(Tool tool) {
        return terms(tool).flatMap(term -> IntStream.rangeClosed(1, Math.min(SHORT, term.length())).mapToObj(end -> term.substring(0, end))).distinct();
    }

    /** Every word, alone and together with those after it: gpt4o and medium32 are found too, by the beginnings of terms. */
    private static Stream<String> nameTerms(String name) {
        List<String> words = Names.words(name);
        return Stream.concat(words.stream(),
                IntStream.range(0, words.size()).mapToObj(start -> String.join("", words.subList(start, words.size()))));
    }

    private static Stream<String> beginnings(String name) {
        List<String> words = Names.words(name);
        return IntStream.rangeClosed(1, words.size()).mapToObj(end -> String.join("", words.subList(0, end)));
    }
}
