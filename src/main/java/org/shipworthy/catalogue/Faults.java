package org.shipworthy.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shipworthy.kernel.Fault;

/** The faults found so far while a content pack is read. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** @param line 1-based, 0 when the whole file is meant */
    public void add(String file, int line, String field, String message) {
        found.add(new Fault(file, line, field, message));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file and line; those of one line in the order in which they were found. */
    public List<Fault> list() {
        List<Fault> sorted = new ArrayList<>(found);
        Collections.sort(sorted);
        return sorted;
    }

    /** A fault a line. */
    @Override
    public String toString() {
        return list().stream().map(Fault::toString).collect(joining("\n"));
    }
}
