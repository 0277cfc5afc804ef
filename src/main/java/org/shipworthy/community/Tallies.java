package org.shipworthy.community;

import java.util.Map;
import org.shipworthy.kernel.Slug;

/** The tallies of every subject at one moment; immutable. */
public record Tallies(Map<Subject, Tally> bySubject) {

    public Tallies {
        bySubject = Map.copyOf(bySubject);
    }

    public Tally of(Slug tool) {
        return of(new Subject.OfTool(tool));
    }

    public Tally of(Subject subject) {
        return bySubject.getOrDefault(subject, Tally.EMPTY);
    }
}
