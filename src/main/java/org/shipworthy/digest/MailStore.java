package org.shipworthy.digest;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The table of the mails. */
final class MailStore {

    private final Database database;

    MailStore(Database database) {
        this.database = database;
    }

    /** Queues the mail in the transaction of whoever wants it sent. */
    static void queue(Handle handle, OutgoingMail mail, Instant now) {
        queue(handle, mail, now, 0);
    }

    /** Queues a mail whose recipient is forgotten when it no longer waits. */
    static void queueFleeting(Handle handle, OutgoingMail mail, Instant now) {
        queue(handle, mail, now, 1);
    }

    private static void queue(Handle handle, OutgoingMail mail, Instant now, int fleeting) {
        handle.createUpdate("""
                INSERT INTO mail (reference, recipient, subject, text, html, unsubscribe, queued_at, attempts, next_attempt_at, fleeting)
                VALUES (:reference, :recipient, :subject, :text, :html, :unsubscribe, :now, 0, :now, :fleeting)""")
                .bind("fleeting", fleeting)
                .bind("reference", UUID.randomUUID().toString())
                .bind("recipient", mail.recipient().value())
                .bind("subject", mail.subject())
                .bind("text", mail.text())
                .bind("html", mail.html())
                .bind("unsubscribe", mail.unsubscribe().map(URI::toString))
                .bind("now", InstantText.of(now))
                .execute();
    }

    /** Deletes what was mailed to the address, or was to be. */
    static void forget(Handle handle, EmailAddress recipient) {
        handle.createUpdate("DELETE FROM mail WHERE recipient = :recipient")
                .bind("recipient", recipient.value())
                .execute();
    }

    /** Deletes what waits for the address. */
    static void withdraw(Handle handle, EmailAddress recipient) {
        handle.createUpdate("DELETE FROM mail WHERE recipient = :recipient AND next_attempt_at IS NOT NULL")
                .bind("recipient", recipient.value())
                .execute();
    }

    /** Deletes what waits for the address and is unsubscribed from by this link. */
    static void withdraw(Handle handle, EmailAddress recipient, URI unsubscribe) {
        handle.createUpdate("DELETE FROM mail WHERE recipient = :recipient AND unsubscribe = :unsubscribe AND next_attempt_at IS NOT NULL")
                .bind("recipient", recipient.value())
                .bind("unsubscribe", unsubscribe.toString())
                .execute();
    }

    boolean isAnyDue(Instant now) {
        return database.read(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM mail WHERE next_attempt_at <= :now)")
                .bind("now", InstantText.of(now))
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Takes the mail that waited longest. Nobody else takes it before {@code until}; after that it is due again, for
     * when whoever took it died.
     */
    Optional<QueuedMail> take(Instant now, Instant until) {
        return database.write(handle -> handle.createQuery("""
                UPDATE mail SET attempts = attempts + 1, next_attempt_at = :until
                WHERE id = (SELECT id FROM mail WHERE next_attempt_at <= :now ORDER BY next_attempt_at, id LIMIT 1)
                AND next_attempt_at <= :now
                RETURNING id, reference, recipient, subject, text, html, unsubscribe, queued_at, attempts""")
                .bind("until", InstantText.of(until))
                .bind("now", InstantText.of(now))
                .map((row, context) -> mail(row))
                .findOne());
    }

    void markSent(QueuedMail mail, Instant now) {
        database.writeOnly(handle -> handle.createUpdate("""
                UPDATE mail SET sent_at = :now, next_attempt_at = NULL, failure = NULL, text = '', html = '', unsubscribe = NULL,
                recipient = CASE WHEN fleeting = 1 THEN '' ELSE recipient END WHERE id = :id""")
                .bind("now", InstantText.of(now))
                .bind("id", mail.id())
                .execute());
    }

    void markForLater(QueuedMail mail, MailFailure failure, Instant next) {
        database.writeOnly(handle -> handle.createUpdate("UPDATE mail SET failure = :failure, next_attempt_at = :next WHERE id = :id")
                .bind("failure", failure.key())
                .bind("next", InstantText.of(next))
                .bind("id", mail.id())
                .execute());
    }

    void markGivenUp(QueuedMail mail, MailFailure failure) {
        database.writeOnly(handle -> handle.createUpdate("""
                UPDATE mail SET failure = :failure, next_attempt_at = NULL, text = '', html = '', unsubscribe = NULL,
                recipient = CASE WHEN fleeting = 1 THEN '' ELSE recipient END WHERE id = :id""")
                .bind("failure", failure.key())
                .bind("id", mail.id())
                .execute());
    }

    static List<Backlog.Trouble> listTroubles(Handle handle, Instant since) {
        return handle.createQuery("""
                SELECT failure, next_attempt_at IS NULL AS given_up, count(*) AS mails FROM mail
                WHERE failure IS NOT NULL AND queued_at > :since
                GROUP BY failure, next_attempt_at IS NULL ORDER BY mails DESC, failure""")
                .bind("since", InstantText.of(since))
                .map((row, context) -> new Backlog.Trouble(row.getString("failure"), row.getBoolean("given_up"), row.getInt("mails")))
                .list();
    }

    private static QueuedMail mail(ResultSet row) throws SQLException {
        return new QueuedMail(
                row.getLong("id"),
                row.getString("reference"),
                new OutgoingMail(
                        new EmailAddress(row.getString("recipient")),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("html"),
                        Optional.ofNullable(row.getString("unsubscribe")).map(URI::create)),
                InstantText.parse(row.getString("queued_at")),
                row.getInt("attempts"));
    }
}
