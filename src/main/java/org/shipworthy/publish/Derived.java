package org.shipworthy.publish;

import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.panel.Bench;

/**
 * Something that is computed from the published tools and reviews, once for each publication of them; ballots do not make
 * it anew. {@link Site#derive} computes it before it is published; where nobody did, whoever asks first does. Two that ask
 * at the same moment may both compute it, and get the same.
 */
public final class Derived<T> {

    private record Made<T>(Shelf shelf, Bench bench, T value) {

        /** The same objects: comparing what they hold would cost more than computing anew. */
        boolean isOf(Shelf other, Bench reviews) {
            return shelf == other && bench == reviews;
        }
    }

    private final BiFunction<Shelf, Bench, T> computation;
    private volatile Made<T> latest;

    /** For requests that began with the publication before; let go when memory is short. */
    private volatile SoftReference<Made<T>> earlier = new SoftReference<>(null);

    public Derived(BiFunction<Shelf, Bench, T> computation) {
        this.computation = computation;
    }

    public T of(Snapshot snapshot) {
        return find(snapshot.shelf(), snapshot.bench()).orElseGet(() -> make(snapshot.shelf(), snapshot.bench())).value();
    }

    /** Computes what would otherwise be computed when somebody first asks. */
    void prepare(Shelf shelf, Bench bench) {
        if (find(shelf, bench).isEmpty()) {
            make(shelf, bench);
        }
    }

    private Optional<Made<T>> find(Shelf shelf, Bench bench) {
        return Stream.of(Optional.ofNullable(latest), Optional.ofNullable(earlier.get()))
                .flatMap(Optional::stream).filter(made -> made.isOf(shelf, bench)).findFirst();
    }

    private Made<T> make(Shelf shelf, Bench bench) {
        Made<T> made = new Made<>(shelf, bench, computation.apply(shelf, bench));
        earlier = new SoftReference<>(latest);
        latest = made;
        return made;
    }
}
