package org.shipworthy.decide;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shipworthy.kernel.Slug;

/** The tools of one comparison: two to four different ones, in the order of their slugs, so that a comparison has one address. */
public record Lineup(List<Slug> slugs) {

    public static final int FEWEST = 2;
    public static final int MOST = 4;

    public Lineup {
        slugs = slugs.stream().sorted().toList();
        if (slugs.size() < FEWEST || slugs.size() > MOST || slugs.stream().distinct().count() < slugs.size()) {
            throw new IllegalArgumentException("a comparison has two to four different tools: " + slugs);
        }
    }

    /** What became of a request for a comparison. */
    public sealed interface Reading {

        /** @param lineup in the one order that has an address */
        record Read(Lineup lineup) implements Reading {}

        /** @param reason one sentence for the reader */
        record Refused(String reason) implements Reading {}
    }

    /** Reads the last part of a comparison's address, {@code a-vs-b}, in any order. */
    public static Reading read(String path) {
        return read(Arrays.asList(path.split(Slug.VERSUS, -1)));
    }

    /** Reads slugs in any order. */
    public static Reading read(List<String> texts) {
        if (texts.size() < FEWEST) {
            return new Reading.Refused("A comparison needs at least two tools.");
        }
        if (texts.size() > MOST) {
            return new Reading.Refused("A comparison has at most four tools; this one names " + texts.size() + ".");
        }
        List<Slug> slugs = new ArrayList<>();
        for (String text : texts) {
            var slug = Slug.parse(text);
            if (slug.isEmpty()) {
                return new Reading.Refused("\"" + shortened(text) + "\" is not the name of a tool: names are " + Slug.rule() + ".");
            }
            if (slugs.contains(slug.get())) {
                return new Reading.Refused("The same tool is named twice: " + text + ".");
            }
            slugs.add(slug.get());
        }
        return new Reading.Read(new Lineup(slugs));
    }

    private static String shortened(String text) {
        return text.length() <= Slug.MAX_LENGTH ? text : text.substring(0, Slug.MAX_LENGTH) + "…";
    }

    /** As in the comparison's address: {@code a-vs-b}. */
    public String key() {
        return slugs.stream().map(Slug::value).collect(joining(Slug.VERSUS));
    }

    @Override
    public String toString() {
        return key();
    }
}
