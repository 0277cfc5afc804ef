package org.shipworthy.digest.sending;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Suppression;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.issue.IssueMail;
import org.shipworthy.digest.issue.IssuePresses;

/** The weekly digest, to those who subscribed to it. */
public record WeeklyMailing(Subscriptions subscriptions, IssuePresses presses) implements Mailing {

    @Override
    public List<Recipient> listRecipients(long after, int most) {
        return subscriptions.listRecipients(after, most);
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
