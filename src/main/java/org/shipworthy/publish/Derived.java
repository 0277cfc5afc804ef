package org.shipworthy.publish;

import java.util.function.BiFunction;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.panel.Bench;

/**
 * Something that is computed from the published tools and reviews, once for each publication of them, when somebody
 * first asks; ballots do not make it anew. Two that ask at the same moment may both compute it, and get the same.
 */
public final class Derived<T> {

    private record Made<T>(Shelf shelf, Bench bench, T value) {

        /** The same objects: comparing what they hold would cost more than computing anew. */
        boolean isOf(Snapshot snapshot) {
            return shelf == snapshot.shelf() && bench == snapshot.bench();
        }
    }

    private final BiFunction<Shelf, Bench, T> computation;
    private volatile Made<T> latest;

    public Derived(BiFunction<Shelf, Bench, T> computation) {
        this.computation = computation;
    }

    public T of(Snapshot snapshot) {
        Made<T> known = latest;
        if (known == null || !known.isOf(snapshot)) {
            known = new Made<>(snapshot.shelf(), snapshot.bench(), computation.apply(snapshot.shelf(), snapshot.bench()));
            latest = known;
        }
        return known.value();
    }
}
