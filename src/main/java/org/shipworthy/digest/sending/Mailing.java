package org.shipworthy.digest.sending;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Suppression;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.issue.IssueMail;

/** Whom a run is sent to, and what. Called from many threads. */
public interface Mailing {

    /** Whoever wants the weekly mail, by number, from the one after {@code after}. */
    List<Recipient> listRecipients(long after, int most);

    /** Those of these subscribers who want it at this moment. */
    List<Recipient> listStillWanting(Collection<Long> readers);

    /** The edition for her topics; empty when there is no news on them. The same for the same recipient, whenever it is asked for. */
    Optional<IssueMail> print(IssueKey edition, Recipient recipient);

    /** Sends her nothing more. Harmless when that is so. */
    void suppress(long reader, Suppression why);
}
