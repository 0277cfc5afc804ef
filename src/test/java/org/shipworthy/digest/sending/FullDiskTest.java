package org.shipworthy.digest.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy.digest.sending.PlainMailing.EDITION;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.SmtpSink;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** SQLite itself says that the disk is full: it is held to the pages that it has. */
class FullDiskTest {

    private static final int RECIPIENTS = 3_000;
    private static final long IN_FLIGHT = 4L * Carriage.LARGEST_LOAD;

    @TempDir
    Path folder;

    @Test
    void whatCannotBeWrittenDownStopsTheRunWhichSaysSoAndGoesOnLater() {
        try (SmtpSink sink = new SmtpSink(); Database database = Database.open(new StorageSettings(folder, Optional.empty()));
                Dispatch node = new Dispatch(database, InstantSource.system(), Post.to(sink.port()), new PlainMailing(RECIPIENTS), Post.KEY, folder)) {
            node.start();
            node.runs().start(EDITION);
            awaitThat(() -> sink.messages() > 100);
            holdTo(database, 1);
            awaitThat(() -> run(node).trouble().stream().anyMatch(trouble -> trouble.reason() == Reason.NOT_WRITTEN_DOWN));
            assertThat(run(node).state()).isEqualTo(RunState.SENDING);
            assertThat(sink.messages() - run(node).counts().sent()).isLessThanOrEqualTo(IN_FLIGHT);
            holdTo(database, 1_000_000);
            awaitThat(() -> run(node).state() == RunState.FINISHED);
            assertThat(run(node).trouble()).isEmpty();
            assertThat(run(node).counts()).isEqualTo(new Run.Counts(0, RECIPIENTS, 0, 0, 0, 0));
            assertThat(sink.copies()).hasSize(RECIPIENTS).allSatisfy((message, copies) -> assertThat(copies).isEqualTo(1));
        }
    }

    /** @param pages fewer than there are hold it to those */
    private static void holdTo(Database database, int pages) {
        database.writeOnly(handle -> handle.execute("PRAGMA max_page_count = " + pages));
    }

    private static Run run(Dispatch node) {
        return node.runs().find(EDITION).orElseThrow();
    }

    private static void awaitThat(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
