package org.shipworthy.digest.sending;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Suppression;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.issue.IssueMail;

/** Whom a run is sent to, and what. Called from many threads. */
public interface Mailing {

    /** The numbers of those who want the weekly mail, in order, from the one after {@code after}. */
    List<Long> listReaders(long after, int most);

    /** Which of these subscribers want it at this moment. */
    Set<Long> whichStillWant(Collection<Long> readers);

    /** Those of these subscribers who want it at this moment, with their addresses. */
    List<Recipient> listStillWanting(Collection<Long> readers);

    /** The edition for her topics; empty when there is no news on them. The same for the same recipient, whenever it is asked for. */
    Optional<IssueMail> print(IssueKey edition, Recipient recipient);

    /** Sends her nothing more. Harmless when that is so. */
    void suppress(long reader, Suppression why);
}
