package org.shipworthy.digest.sending;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Suppression;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.issue.IssueMail;
import org.shipworthy.digest.issue.IssuePresses;

/** The weekly digest, to those who subscribed to it. */
public record WeeklyMailing(Subscriptions subscriptions, IssuePresses presses) implements Mailing {

    @Override
    public List<Long> listReaders(long after, int most) {
        return subscriptions.listRecipientIds(after, most);
    }

    @Override
    public Set<Long> whichStillWant(Collection<Long> readers) {
        return subscriptions.whichStillWant(readers);
    }

    @Override
    public List<Recipient> listStillWanting(Collection<Long> readers) {
        return subscriptions.listStillWanting(readers);
    }

    @Override
    public Optional<IssueMail> print(IssueKey edition, Recipient recipient) {
        return presses.print(edition, recipient);
    }

    @Override
    public void suppress(long reader, Suppression why) {
        subscriptions.suppress(reader, why);
    }
}
