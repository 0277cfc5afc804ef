package org.shipworthy.web.pages;

import java.util.List;
import java.util.Optional;
import org.shipworthy.digest.Confirmation;
import org.shipworthy.digest.Subscription;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.kernel.Token;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** {@code /digest/confirm/…}: a link from a mail. It changes nothing before its button is pressed, as mail scanners follow links. */
public final class ConfirmPages {

    private final Subscriptions subscriptions;
    private final DigestStep steps;

    public ConfirmPages(Subscriptions subscriptions, DigestStep steps) {
        this.subscriptions = subscriptions;
        this.steps = steps;
    }

    public Reply ask(Visit visit) {
        return Token.parse(visit.part("token")).flatMap(subscriptions::findPending)
                .map(pending -> steps.asking("Confirm your subscription", "To be mailed to " + pending.address().value() + ":",
                        wishes(visit, pending), "Confirm", Optional.empty()))
                .orElseGet(steps::deadLink);
    }

    public Reply confirm(Visit visit) {
        return Token.parse(visit.part("token")).map(subscriptions::confirm).map(confirmation -> switch (confirmation) {
            case Confirmation.Confirmed(Subscription subscription) -> subscribed(visit, subscription);
            case Confirmation.Repeated(Subscription subscription) -> subscribed(visit, subscription);
            case Confirmation.Expired expired -> steps.deadLink();
            case Confirmation.Unknown unknown -> steps.deadLink();
        }).orElseGet(steps::deadLink);
    }

    private Reply subscribed(Visit visit, Subscription subscription) {
        return steps.of(200, "Subscribed", "Mailed to " + subscription.address().value() + " from now on, when there is news of it. "
                + "Every mail has a link to change this or to leave.", wishes(visit, subscription), Optional.empty(), Optional.empty());
    }

    private static List<String> wishes(Visit visit, Subscription subscription) {
        WishWords words = new WishWords(visit.snapshot().shelf());
        return subscription.wishes().stream().map(words::of).toList();
    }
}
