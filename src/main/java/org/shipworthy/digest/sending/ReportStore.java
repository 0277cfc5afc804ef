package org.shipworthy.digest.sending;

import java.time.Instant;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The tables of the reports that came back, and of the calls that brought some. */
final class ReportStore {

    private final Database database;

    ReportStore(Database database) {
        this.database = database;
    }

    /** Whether it was written down; so is one about a message that was never sent. */
    boolean isKnown(Report report) {
        return database.read(handle -> handle.createQuery("""
                SELECT EXISTS (SELECT 1 FROM digest_report WHERE run = :run AND reader = :reader AND kind = :kind)
                    OR NOT EXISTS (SELECT 1 FROM digest_delivery WHERE run = :run AND reader = :reader)""")
                .bind("run", report.about().run())
                .bind("reader", report.about().reader())
                .bind("kind", report.kind().key())
                .mapTo(Boolean.class)
                .one());
    }

    void add(Report report, Instant now) {
        database.writeOnly(handle -> handle.createUpdate("""
                INSERT INTO digest_report (run, reader, kind, status, at) VALUES (:run, :reader, :kind, :status, :now)
                ON CONFLICT (run, reader, kind) DO NOTHING""")
                .bind("run", report.about().run())
                .bind("reader", report.about().reader())
                .bind("kind", report.kind().key())
                .bind("status", report.status())
                .bind("now", InstantText.of(now))
                .execute());
    }

    /** In how many of the editions sent since then. */
    int countSoft(long reader, Instant since) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM digest_report WHERE reader = :reader AND kind = 'soft' AND at > :since")
                .bind("reader", reader)
                .bind("since", InstantText.of(since))
                .mapTo(Integer.class)
                .one());
    }

    /** @return false when a call with this signature was taken before */
    boolean noteCall(String signature, Instant now, Instant forgetBefore) {
        return database.write(handle -> {
            handle.createUpdate("DELETE FROM digest_call WHERE at < :before").bind("before", InstantText.of(forgetBefore)).execute();
            return handle.createUpdate("INSERT INTO digest_call (signature, at) VALUES (:signature, :now) ON CONFLICT (signature) DO NOTHING")
                    .bind("signature", signature)
                    .bind("now", InstantText.of(now))
                    .execute() == 1;
        });
    }
}
