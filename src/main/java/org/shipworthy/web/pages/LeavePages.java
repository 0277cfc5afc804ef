package org.shipworthy.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shipworthy.digest.Subscription;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Topic;
import org.shipworthy.kernel.Token;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** {@code /digest/unsubscribe/…} and {@code /digest/erase/…}: the ways out. Looking at them changes nothing. */
public final class LeavePages {

    private final Subscriptions subscriptions;
    private final DigestStep steps;

    public LeavePages(Subscriptions subscriptions, DigestStep steps) {
        this.subscriptions = subscriptions;
        this.steps = steps;
    }

    public Reply ask(Visit visit) {
        return find(visit, subscriptions::findSubscription).map(subscription -> ask(visit, subscription)).orElseGet(steps::deadLink);
    }

    private Reply ask(Visit visit, Subscription subscription) {
        return subscription.state() == Subscription.State.ENDED ? left(visit, subscription)
                : steps.asking("Unsubscribe", "Nothing more will be sent to " + subscription.address().value() + ".", List.of(), "Unsubscribe",
                        Optional.of(new DigestStep.Link("/digest/preferences/" + visit.part("token"), "Change the topics instead")));
    }

    /** Also asked by mail programs for their readers (RFC 8058), so it needs nothing but the address with the token. */
    public Reply leave(Visit visit) {
        return find(visit, subscriptions::unsubscribe).map(subscription -> left(visit, subscription)).orElseGet(steps::deadLink);
    }

    private Reply left(Visit visit, Subscription subscription) {
        return steps.of(200, "Unsubscribed", "Nothing more will be sent to " + subscription.address().value()
                + ". Should you want mail again, sign up anew.", List.of(), Optional.empty(),
                Optional.of(new DigestStep.Link("/digest/erase/" + visit.part("token"), "Erase the address as well")));
    }

    /** From a mail about one topic. */
    public Reply askAboutTopic(Visit visit) {
        return findTopic(visit).flatMap(topic -> find(visit, subscriptions::findSubscription).map(subscription ->
                !hears(subscription, topic) ? leftTopic(visit, subscription, topic)
                        : steps.asking("Unsubscribe", "Nothing more about " + words(visit).of(topic) + " will be sent to " + subscription.address().value() + ".",
                                List.of(), "Unsubscribe", Optional.of(fromEverything(visit))))).orElseGet(steps::deadLink);
    }

    private static Optional<Topic> findTopic(Visit visit) {
        return Topic.find(visit.part("topic"));
    }

    private static boolean hears(Subscription subscription, Topic topic) {
        return subscription.state() == Subscription.State.CONFIRMED && subscription.wishes().stream().anyMatch(wish -> wish.topic().equals(topic));
    }

    private static WishWords words(Visit visit) {
        return new WishWords(visit.snapshot().shelf());
    }

    private static DigestStep.Link fromEverything(Visit visit) {
        return new DigestStep.Link("/digest/unsubscribe/" + visit.part("token"), "Unsubscribe from everything");
    }

    /** Ends that topic, and leaves the rest as it is; asked by mail programs as well. */
    public Reply leaveTopic(Visit visit) {
        return findTopic(visit).flatMap(topic -> find(visit, link -> subscriptions.leave(link, topic))
                .map(subscription -> leftTopic(visit, subscription, topic))).orElseGet(steps::deadLink);
    }

    private Reply leftTopic(Visit visit, Subscription subscription, Topic topic) {
        return subscription.state() != Subscription.State.CONFIRMED ? left(visit, subscription)
                : steps.of(200, "Unsubscribed", "Nothing more about " + words(visit).of(topic) + " will be sent to " + subscription.address().value()
                        + ". What is sent still:", subscription.wishes().stream().map(words(visit)::of).toList(), Optional.empty(), Optional.of(fromEverything(visit)));
    }

    public Reply askToErase(Visit visit) {
        return find(visit, subscriptions::findSubscription)
                .map(subscription -> steps.asking("Erase your address", "Everything that is kept about " + subscription.address().value()
                        + " is deleted, and nothing more is sent to it. What remains is a keyed hash, from which the address cannot be read, "
                        + "so that no list that is imported later brings it back.", List.of(), "Erase it",
                        Optional.of(new DigestStep.Link("/digest/preferences/" + visit.part("token"), "Keep it"))))
                .orElseGet(steps::deadLink);
    }

    public Reply erase(Visit visit) {
        return find(visit, subscriptions::erase)
                .map(address -> steps.of(200, "Erased", "Your address and everything that was kept about it is deleted. "
                        + "Should you want mail again one day, sign up and confirm as if for the first time."))
                .orElseGet(steps::deadLink);
    }

    private static <T> Optional<T> find(Visit visit, Function<Token, Optional<T>> look) {
        return Token.parse(visit.part("token")).flatMap(look);
    }
}
