package org.shipworthy.digest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What somebody wants to hear of, and how soon. Only what can be watched is told at once. */
public record Wish(Topic topic, Pace pace) {

    /** The digest of everything, weekly. */
    public static final Wish DIGEST = new Wish(Topic.EVERYTHING, Pace.WEEKLY);

    private static final Comparator<Wish> IN_ORDER = Comparator.comparing((Wish wish) -> wish.topic().key()).thenComparing(Wish::pace);

    public Wish {
        if (pace == Pace.AT_ONCE && !topic.isWatch()) {
            throw new IllegalArgumentException("is not told at once: " + topic.key());
        }
    }

    /** Reads {@code tool:gemma-3n=at-once}; without a pace it is weekly. */
    public static Optional<Wish> parse(String text) {
        String[] parts = text.split("=", 2);
        Optional<Pace> pace = parts.length == 1 ? Optional.of(Pace.WEEKLY) : Pace.find(parts[1]);
        return Topic.find(parts[0]).flatMap(topic -> pace
                .filter(wanted -> wanted == Pace.WEEKLY || topic.isWatch())
                .map(wanted -> new Wish(topic, wanted)));
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return topic.key() + "=" + pace.key();
    }

    static Set<Wish> parseAll(String texts) {
        return Arrays.stream(texts.split(" ")).flatMap(text -> parse(text).stream()).collect(Collectors.toSet());
    }

    /** All of them as one text, the same whatever their order. */
    static String text(Set<Wish> wishes) {
        return inOrder(wishes).stream().map(Wish::text).collect(Collectors.joining(" "));
    }

    static Set<Wish> inOrder(Set<Wish> wishes) {
        Set<Wish> sorted = new TreeSet<>(IN_ORDER);
        sorted.addAll(wishes);
        return sorted;
    }
}
