package org.shipworthy.web.pages;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shipworthy.digest.Confirmation;
import org.shipworthy.digest.Subscription;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Wish;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /digest}: what the weekly mail is, and the way in and out of it. A link in a mail changes nothing before its button is pressed. */
public final class DigestPages {

    private final Templates templates;
    private final Frame.House house;
    private final Subscriptions subscriptions;

    public DigestPages(Templates templates, Frame.House house, Subscriptions subscriptions) {
        this.templates = templates;
        this.house = house;
        this.subscriptions = subscriptions;
    }

    /** @param form what was typed, and what is wrong with it */
    public record View(Frame frame, SignUp form) {}

    /**
     * A step on the way in or out.
     *
     * @param button what the button says; without one there is nothing to do
     */
    public record Step(Frame frame, String title, String text, Optional<String> button) {}

    public Reply show(Visit visit) {
        return Reply.html(200, templates.render("digest", new View(frame("Weekly digest"), SignUp.EMPTY)));
    }

    /** Answers alike whether the address is known or not. */
    public Reply subscribe(Visit visit) {
        String typed = visit.form("email");
        return EmailAddress.parse(typed)
                .map(this::subscribe)
                .orElseGet(() -> Reply.html(422, templates.render("digest", new View(frame("Weekly digest").hiddenFromSearch(), SignUp.rejected(typed)))));
    }

    private Reply subscribe(EmailAddress address) {
        subscriptions.subscribe(address, Set.of(Wish.DIGEST));
        return step(200, "Check your mail", "If " + address.value() + " is not subscribed yet, a mail is on its way to it. "
                + "The digest begins when the link in that mail is confirmed, within " + Subscriptions.LINK_LIFETIME.toDays() + " days. "
                + "Nothing came within a few minutes? Look into the spam folder.");
    }

    public Reply askToConfirm(Visit visit) {
        return find(visit, subscriptions::findPending)
                .map(pending -> step(200, "Confirm the weekly digest",
                        "The digest will be sent to " + pending.address().value() + ", once a week at most.", "Confirm"))
                .orElseGet(this::deadLink);
    }

    public Reply confirm(Visit visit) {
        return Token.parse(visit.part("token")).map(subscriptions::confirm).map(confirmation -> switch (confirmation) {
            case Confirmation.Confirmed(Subscription subscription) -> subscribed(subscription);
            case Confirmation.Repeated(Subscription subscription) -> subscribed(subscription);
            case Confirmation.Expired expired -> deadLink();
            case Confirmation.Unknown unknown -> deadLink();
        }).orElseGet(this::deadLink);
    }

    private Reply subscribed(Subscription subscription) {
        return step(200, "Subscribed", "The weekly digest goes to " + subscription.address().value() + ". Every mail has a link to leave.");
    }

    public Reply askToLeave(Visit visit) {
        return find(visit, subscriptions::findSubscription)
                .map(subscription -> subscription.state() == Subscription.State.ENDED ? left(subscription)
                        : step(200, "Leave the weekly digest", "Nothing more will be sent to " + subscription.address().value() + ".", "Unsubscribe"))
                .orElseGet(this::deadLink);
    }

    /** Also asked by mail programs for their readers (RFC 8058), so it needs nothing but the address with the token. */
    public Reply leave(Visit visit) {
        return find(visit, subscriptions::unsubscribe).map(this::left).orElseGet(this::deadLink);
    }

    private Reply left(Subscription subscription) {
        return step(200, "Unsubscribed", "Nothing more will be sent to " + subscription.address().value() + ".");
    }

    private Reply deadLink() {
        return step(410, "This link does not work any more",
                "It was used, is older than " + Subscriptions.LINK_LIFETIME.toDays() + " days, or was never given out. You can sign up again.");
    }

    private static Optional<Subscription> find(Visit visit, Function<Token, Optional<Subscription>> look) {
        return Token.parse(visit.part("token")).flatMap(look);
    }

    private Reply step(int status, String title, String text) {
        return step(status, new Step(frame(title).hiddenFromSearch(), title, text, Optional.empty()));
    }

    private Reply step(int status, String title, String text, String button) {
        return step(status, new Step(frame(title).hiddenFromSearch(), title, text, Optional.of(button)));
    }

    private Reply step(int status, Step step) {
        return Reply.html(status, templates.render("digest-step", step)).atSecretAddress();
    }

    private Frame frame(String title) {
        return house.frame(title, "One mail a week at most: new and changed verdicts, price changes, resolved predictions.", "/digest", "");
    }
}
