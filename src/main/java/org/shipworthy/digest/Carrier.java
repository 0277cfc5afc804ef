package org.shipworthy.digest;

import java.util.Optional;

/** One way for a mail to leave. */
interface Carrier {

    /** Why the mail could not leave; empty when it did. Carrying it twice is allowed. */
    Optional<MailFailure> carry(QueuedMail mail);
}
