package org.shipworthy.decide.team;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.shipworthy.kernel.EmailAddress;

/** Brings news to people; whoever knows how to send mail implements it. */
@FunctionalInterface
public interface Messenger {

    /**
     * Queues a mail in the transaction of whoever has the news, so that both happen or neither.
     *
     * @param path  of the page that says more, from the root
     * @param lines a paragraph each, plain text
     */
    void queue(Handle handle, EmailAddress recipient, String subject, List<String> lines, String path, Instant now);
}
