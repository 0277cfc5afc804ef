package org.shipworthy.catalogue.sync;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.Database;

/**
 * Writes what was worked out from the record. The working out may take seconds, in which others write: so it is done
 * beside them, and is written only when the record is still what it was worked out from.
 */
final class Ledger {

    /** Who is overtaken this often works it out while the others wait. */
    private static final int MOST_DRAFTS = 3;

    private final Database database;
    private final Publication publication;

    Ledger(Database database, Publication publication) {
        this.database = database;
        this.publication = publication;
    }

    /**
     * @param writing what is to be written; absent when nothing is
     * @param matters whether another draft, or a reader, would see the difference
     */
    record Draft<T>(T outcome, Optional<Consumer<Handle>> writing, boolean matters) {

        static <T> Draft<T> of(T outcome, Consumer<Handle> writing) {
            return new Draft<>(outcome, Optional.of(writing), true);
        }

        static <T> Draft<T> silent(T outcome, Consumer<Handle> writing) {
            return new Draft<>(outcome, Optional.of(writing), false);
        }

        <R> Draft<R> map(Function<T, R> change) {
            return new Draft<>(change.apply(outcome), writing, matters);
        }

        static <T> Draft<T> nothing(T outcome) {
            return new Draft<>(outcome, Optional.empty(), false);
        }
    }

    private record Based<T>(long revision, Draft<T> draft) {}

    /** @param drafting reads only; it is repeated when the record changed meanwhile */
    <T> T record(Function<Handle, Draft<T>> drafting) {
        for (int drafts = 0; drafts < MOST_DRAFTS; drafts++) {
            Based<T> based = database.read(handle -> new Based<>(publication.revision(handle), drafting.apply(handle)));
            if (based.draft.writing().isEmpty() || database.write(handle -> writes(handle, based))) {
                return based.draft.outcome();
            }
        }
        return database.write(handle -> {
            Based<T> based = new Based<>(publication.lock(handle), drafting.apply(handle));
            writes(handle, based);
            return based.draft.outcome();
        });
    }

    /** @return whether the record was still what the draft is based on */
    private boolean writes(Handle handle, Based<?> based) {
        boolean stands = publication.lock(handle) == based.revision;
        if (stands) {
            based.draft.writing().ifPresent(writing -> writing.accept(handle));
            if (based.draft.matters()) {
                publication.changed(handle);
            }
        }
        return stands;
    }
}
