package org.shipworthy.community;

import java.util.Map;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.shipworthy.kernel.Slug;

/**
 * The tallies of every subject at one moment; immutable. What did not change from one moment to the next is the same object.
 *
 * @param tools without those that have no ballots
 * @param pairs without those that have no ballots
 */
public record Tallies(HashPMap<Subject.OfTool, Tally> tools, HashPMap<Subject.OfPair, Tally> pairs) {

    public static final Tallies NONE = new Tallies(HashTreePMap.empty(), HashTreePMap.empty());

    public static Tallies of(Map<Subject, Tally> tallies) {
        Tallies all = NONE;
        for (Map.Entry<Subject, Tally> one : tallies.entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        return all;
    }

    /** With this tally in the place of the subject's earlier one; costs the same however many subjects there are. */
    public Tallies with(Subject subject, Tally tally) {
        return switch (subject) {
            case Subject.OfTool tool -> new Tallies(with(tools, tool, tally), pairs);
            case Subject.OfPair pair -> new Tallies(tools, with(pairs, pair, tally));
        };
    }

    private static <S> HashPMap<S, Tally> with(HashPMap<S, Tally> all, S subject, Tally tally) {
        return tally.equals(Tally.EMPTY) ? all.minus(subject) : all.plus(subject, tally);
    }

    public Tally of(Slug tool) {
        return of(new Subject.OfTool(tool));
    }

    public Tally of(Subject subject) {
        return switch (subject) {
            case Subject.OfTool tool -> tools.getOrDefault(tool, Tally.EMPTY);
            case Subject.OfPair pair -> pairs.getOrDefault(pair, Tally.EMPTY);
        };
    }
}
