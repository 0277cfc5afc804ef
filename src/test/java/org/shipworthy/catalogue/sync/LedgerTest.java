package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy.storage.Database;

class LedgerTest {

    @TempDir
    private Path folder;

    private final AtomicInteger drafts = new AtomicInteger();

    /** Whoever else writes does so on another thread. */
    private static void overtake(Database database) {
        CompletableFuture.runAsync(() -> database.writeOnly(handle -> handle.execute("UPDATE publication SET revision = revision + 100"))).join();
    }

    private static long revision(Database database) {
        return database.read(new Incoming.Revision()::revision);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void othersWriteWhileADraftIsWorkedOutWhichIsThenWorkedOutAgain(DatabaseKind kind) {
        try (Database database = kind.openFresh(folder)) {
            long begin = revision(database);
            long seen = new Ledger(database, new Incoming.Revision()).record(handle -> {
                if (drafts.incrementAndGet() == 1) {
                    overtake(database);
                }
                return Ledger.Draft.of(new Incoming.Revision().revision(handle), writing -> { });
            });
            assertThat(drafts).hasValue(2);
            assertThat(seen).isEqualTo(begin + 100);
            assertThat(revision(database)).isEqualTo(begin + 101);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whoIsAlwaysOvertakenDraftsWhileTheOthersWait(DatabaseKind kind) {
        try (Database database = kind.openFresh(folder)) {
            new Ledger(database, new Incoming.Revision()).record(handle -> {
                if (drafts.incrementAndGet() <= 3) {
                    overtake(database);
                }
                return Ledger.Draft.of("", writing -> { });
            });
            assertThat(drafts).hasValue(4);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatChangesNothingIsNotPublished(DatabaseKind kind) {
        try (Database database = kind.openFresh(folder)) {
            long begin = revision(database);
            Ledger ledger = new Ledger(database, new Incoming.Revision());
            ledger.record(handle -> Ledger.Draft.nothing(""));
            ledger.record(handle -> Ledger.Draft.silent("", writing -> { }));
            assertThat(revision(database)).isEqualTo(begin);
        }
    }
}
