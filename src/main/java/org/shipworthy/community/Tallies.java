package org.shipworthy.community;

import java.util.Map;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.shipworthy.kernel.Slug;

/** The tallies of every subject at one moment; immutable. */
public record Tallies(Map<Subject, Tally> bySubject) {

    public Tallies {
        bySubject = persistent(bySubject);
    }

    private static HashPMap<Subject, Tally> persistent(Map<Subject, Tally> tallies) {
        return tallies instanceof HashPMap<Subject, Tally> already ? already : HashTreePMap.from(tallies);
    }

    /** With this tally in the place of the subject's earlier one; costs the same however many subjects there are. */
    Tallies with(Subject subject, Tally tally) {
        HashPMap<Subject, Tally> all = persistent(bySubject);
        return new Tallies(tally.equals(Tally.EMPTY) ? all.minus(subject) : all.plus(subject, tally));
    }

    public Tally of(Slug tool) {
        return of(new Subject.OfTool(tool));
    }

    public Tally of(Subject subject) {
        return bySubject.getOrDefault(subject, Tally.EMPTY);
    }
}
