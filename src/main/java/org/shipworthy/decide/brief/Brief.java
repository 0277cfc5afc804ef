package org.shipworthy.decide.brief;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shipworthy.decide.bottomline.Weights;
import org.shipworthy.kernel.Fault;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.Workload;

/**
 * A reader's constraints, wishes, workload and weights. Two briefs that ask the same are equal and have the same address.
 *
 * @param without  tools that are not to be considered
 * @param musts    what a tool must have, in the order of the criteria
 * @param wishes   what is nice to have, in the order of the criteria
 * @param workload {@link Workload#NONE} when the reader names none: then prices are not weighed
 * @param hardware the reader's own machine, which open weights run on
 */
public record Brief(Scope scope, SortedSet<Slug> without, List<Asked> musts, List<Asked> wishes, Workload workload,
                    Optional<OwnHardware> hardware, Weights weights) {

    /** More tools are not left out by name. */
    public static final int MOST_WITHOUT = 40;

    private static final Comparator<Asked> IN_ORDER = Comparator.comparing(Asked::criterion).thenComparing(Asked::value);

    public Brief {
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
        musts = inOrder(musts);
        wishes = inOrder(wishes);
        if (without.size() > MOST_WITHOUT) {
            throw new IllegalArgumentException("a brief leaves out at most " + MOST_WITHOUT + " tools");
        }
        if (workload.equals(Workload.NONE) && Stream.of(musts, wishes).flatMap(List::stream).anyMatch(Asked.Within.class::isInstance)) {
            throw new IllegalArgumentException("a budget is for a workload");
        }
    }

    private static List<Asked> inOrder(Collection<Asked> asked) {
        return asked.stream().distinct().sorted(IN_ORDER).toList();
    }

    /** Everything in a scope, by the usual weights. */
    public static Brief of(Scope scope) {
        return new Brief(scope, new TreeSet<>(), List.of(), List.of(), Workload.NONE, Optional.empty(), Weights.USUAL);
    }

    /** What became of a brief that was written down. */
    public sealed interface Reading {

        record Read(Brief brief) implements Reading {}

        /** @param faults all of them, each with the field it is about and what to do */
        record Refused(List<Fault> faults) implements Reading {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads an address's query; where it names a field several times, the values are joined with commas. */
    public static Reading parse(Map<String, String> query) {
        return BriefQuery.read(query);
    }

    /** Reads a file as {@link #toToml} writes it. */
    public static Reading parseFile(String name, String toml) {
        return BriefFile.read(name, toml);
    }

    /** Whether an address's query says anything of a brief. */
    public static boolean isIn(Map<String, String> query) {
        return BriefQuery.names().anyMatch(query::containsKey) || Workload.isIn(query);
    }

    /** For an address, so that {@link #parse} gives this brief again; what is usual is left out. */
    public String toQuery() {
        return BriefQuery.write(this);
    }

    public String toToml() {
        return BriefFile.write(this);
    }

    public boolean hasWorkload() {
        return !workload.equals(Workload.NONE);
    }

    public Brief withMusts(List<Asked> changed) {
        return new Brief(scope, without, changed, wishes, workload, hardware, weights);
    }

    public Brief withWorkload(Workload changed) {
        return new Brief(scope, without, musts, wishes, changed, hardware, weights);
    }
}
