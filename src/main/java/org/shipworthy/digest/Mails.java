package org.shipworthy.digest;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.storage.Database;

/** Queues single mails; the {@link Postman} delivers them. */
public final class Mails {

    private final Database database;
    private final InstantSource clock;

    public Mails(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public void queue(EmailAddress recipient, String subject, String text, String html, URI unsubscribe) {
        database.writeOnly(handle ->
                MailStore.queue(handle, new OutgoingMail(recipient, subject, text, html, Optional.of(unsubscribe)), clock.instant()));
    }
}
