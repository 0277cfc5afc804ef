package org.shipworthy.digest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.kernel.Slug;

/** What a reader wants to hear of. Two topics with one {@link #key} are equal. */
public sealed interface Topic {

    Topic EVERYTHING = new Everything();

    /** All that the digest tells. */
    record Everything() implements Topic {
        @Override
        public String key() {
            return "everything";
        }
    }

    record OfCategory(Slug category) implements Topic {
        @Override
        public String key() {
            return Kind.CATEGORY.prefix + category;
        }
    }

    record OfTool(Slug tool) implements Topic {
        @Override
        public String key() {
            return Kind.TOOL.prefix + tool;
        }
    }

    /** One comparison of two tools; in the order of their slugs. */
    record OfPair(Slug first, Slug second) implements Topic {

        public OfPair {
            if (first.equals(second)) {
                throw new IllegalArgumentException("a pair has two tools: " + first);
            }
            if (first.compareTo(second) > 0) {
                Slug swapped = first;
                first = second;
                second = swapped;
            }
        }

        @Override
        public String key() {
            return Kind.PAIR.prefix + first + Slug.VERSUS + second;
        }

        private static Optional<Topic> read(String pair) {
            List<Slug> slugs = Arrays.stream(pair.split(Slug.VERSUS, -1)).flatMap(part -> Slug.parse(part).stream()).toList();
            boolean complete = slugs.size() == 2 && !slugs.getFirst().equals(slugs.getLast()) && pair.split(Slug.VERSUS, -1).length == 2;
            return complete ? Optional.of(new OfPair(slugs.getFirst(), slugs.getLast())) : Optional.empty();
        }
    }

    /** The kinds of topics that name something. */
    enum Kind {
        CATEGORY("category:", text -> Slug.parse(text).map(OfCategory::new)),
        TOOL("tool:", text -> Slug.parse(text).map(OfTool::new)),
        PAIR("pair:", OfPair::read);

        private final String prefix;
        private final Function<String, Optional<? extends Topic>> reader;

        Kind(String prefix, Function<String, Optional<? extends Topic>> reader) {
            this.prefix = prefix;
            this.reader = reader;
        }
    }

    /** {@code everything}, {@code category:models}, {@code tool:gemma-3n}, {@code pair:a-vs-b}. */
    String key();

    /** As a mail to somebody who may know nothing of it says it: {@code the comparison of gemma-3n and milvus}. */
    default String words() {
        return switch (this) {
            case Everything all -> "the weekly digest";
            case OfCategory(Slug category) -> "the category " + category;
            case OfTool(Slug tool) -> "the tool " + tool;
            case OfPair(Slug first, Slug second) -> "the comparison of " + first + " and " + second;
        };
    }

    static Optional<Topic> find(String key) {
        if (key.equals(EVERYTHING.key())) {
            return Optional.of(EVERYTHING);
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> key.startsWith(kind.prefix))
                .findFirst()
                .flatMap(kind -> kind.reader.apply(key.substring(kind.prefix.length())));
    }

    /** What is told under any of these is told to whoever asked for this: who watches a pair hears of both tools. */
    default Set<Topic> served() {
        return this instanceof OfPair(Slug first, Slug second) ? Set.of(this, new OfTool(first), new OfTool(second)) : Set.of(this);
    }

    /** Whether what it names is listed. */
    default boolean isOn(Shelf shelf) {
        return switch (this) {
            case Everything all -> true;
            case OfCategory(Slug category) -> shelf.findCategory(category).isPresent();
            case OfTool(Slug tool) -> shelf.findTool(tool).isPresent();
            case OfPair(Slug first, Slug second) -> shelf.findTool(first).isPresent() && shelf.findTool(second).isPresent();
        };
    }

    /** Whether it may be told at once: a tool or a pair that somebody watches. */
    default boolean isWatch() {
        return this instanceof OfTool || this instanceof OfPair;
    }
}
