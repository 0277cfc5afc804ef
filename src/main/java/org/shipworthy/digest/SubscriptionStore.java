package org.shipworthy.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.shipworthy.digest.SubscriberStore.Subscriber;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;

/** How a subscription begins and changes, a transaction each. */
final class SubscriptionStore {

    private static final int BACKLOG_DAYS = 30;

    /**
     * How to ask for a confirmation.
     *
     * @param mayAsk told when the address was asked in the last day
     * @param mail   told the link that ends the subscription
     */
    record Question(Token token, Predicate<List<Instant>> mayAsk, Function<Token, OutgoingMail> mail) {}

    private final Database database;
    private final SubscriberKeys keys;

    SubscriptionStore(Database database, SubscriberKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    void forgetUnconfirmed(Instant before) {
        database.writeOnly(handle -> SubscriberStore.deleteUnconfirmed(handle, before));
    }

    void subscribe(EmailAddress address, Set<Wish> wishes, Instant now, Question question) {
        database.writeOnly(handle -> {
            SubscriberStore.hold(database, handle);
            if (!ErasureStore.mayAsk(handle, keys.hash(address), now, Duration.ofDays(1))) {
                return;
            }
            Subscriber asked = SubscriberStore.lockOrAdd(handle, address, now);
            boolean news = asked.state() != State.CONFIRMED || !WishStore.list(handle, asked.id()).containsAll(wishes);
            if (news && question.mayAsk.test(ConfirmationStore.madeSince(handle, asked.id(), now.minus(Duration.ofDays(1))))) {
                ConfirmationStore.add(handle, asked.id(), wishes, question.token, now);
                MailStore.queue(handle, question.mail.apply(keys.link(asked.id(), address)), now);
            } else if (news) {
                ConfirmationStore.extendLatest(handle, asked.id(), wishes);
            }
        });
    }

    Optional<Subscription> findPending(Token confirmation, Instant now) {
        return database.read(handle -> ConfirmationStore.find(handle, confirmation, now)
                .flatMap(asked -> SubscriberStore.find(handle, asked.subscriber())
                        .map(subscriber -> new Subscription(subscriber.address(), asked.wishes(), subscriber.state()))));
    }

    Confirmation confirm(Token confirmation, Instant now) {
        return database.write(handle -> ConfirmationStore.useUp(handle, confirmation, now)
                .<Confirmation>map(asked -> new Confirmation.Confirmed(begin(handle, asked, now)))
                .orElseGet(() -> whyNot(handle, confirmation)));
    }

    /** Whoever subscribes anew begins with what she asked for now. */
    private Subscription begin(Handle handle, ConfirmationStore.Asked asked, Instant now) {
        Subscriber subscriber = SubscriberStore.lock(handle, asked.subscriber()).orElseThrow();
        if (subscriber.state() != State.CONFIRMED) {
            WishStore.removeAll(handle, subscriber.id());
            SubscriberStore.markConfirmed(handle, subscriber, now);
            ErasureStore.remove(handle, keys.hash(subscriber.address()));
        }
        Set<Wish> held = WishStore.list(handle, subscriber.id());
        Set<Topic> topics = new HashSet<>(held.stream().map(Wish::topic).toList());
        Set<Wish> fitting = new HashSet<>();
        Wish.inOrder(asked.wishes()).stream()
                .filter(wish -> topics.contains(wish.topic()) || topics.size() < Subscription.MOST_WISHES && topics.add(wish.topic()))
                .forEach(fitting::add);
        WishStore.add(handle, subscriber.id(), fitting);
        return subscription(handle, SubscriberStore.find(handle, subscriber.id()).orElseThrow());
    }

    private static Confirmation whyNot(Handle handle, Token confirmation) {
        Optional<ConfirmationStore.Dead> dead = ConfirmationStore.findDead(handle, confirmation);
        if (dead.isEmpty()) {
            return new Confirmation.Unknown();
        }
        if (!dead.get().used()) {
            return new Confirmation.Expired();
        }
        return SubscriberStore.find(handle, dead.get().subscriber())
                .filter(subscriber -> subscriber.state() == State.CONFIRMED)
                .<Confirmation>map(subscriber -> new Confirmation.Repeated(subscription(handle, subscriber)))
                .orElseGet(Confirmation.Unknown::new);
    }

    Optional<Subscription> findSubscription(Token link) {
        return database.read(handle -> SubscriberStore.find(handle, SubscriberKeys.subscriber(link))
                .filter(subscriber -> keys.isLinkOf(link, subscriber.id(), subscriber.address()))
                .map(subscriber -> subscription(handle, subscriber)));
    }

    /** Empty, and nothing changed, when the link does not work or the subscription is not confirmed. */
    Optional<Subscription> choose(Token link, Set<Wish> wishes) {
        return database.write(handle -> SubscriberStore.lock(handle, link, keys).filter(subscriber -> subscriber.state() == State.CONFIRMED).map(subscriber -> {
            Set<Topic> kept = new HashSet<>(wishes.stream().map(Wish::topic).toList());
            WishStore.remove(handle, subscriber.id(),
                    WishStore.list(handle, subscriber.id()).stream().map(Wish::topic).filter(topic -> !kept.contains(topic)).toList());
            WishStore.add(handle, subscriber.id(), wishes);
            return subscription(handle, subscriber);
        }));
    }

    static Subscription subscription(Handle handle, Subscriber subscriber) {
        return new Subscription(subscriber.address(), WishStore.list(handle, subscriber.id()), subscriber.state());
    }

    Map<State, Long> counts() {
        return database.read(SubscriberStore::counts);
    }

    Backlog backlog(Instant now) {
        return database.read(handle -> Backlog.of(SubscriberStore.counts(handle),
                MailStore.listTroubles(handle, now.minus(Duration.ofDays(BACKLOG_DAYS))), BACKLOG_DAYS));
    }
}
