package org.shipworthy.digest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.shipworthy.digest.SubscriberStore.Subscriber;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;

/** How a subscription ends: by its owner, by a report, or altogether; a transaction each. */
final class DepartureStore {

    private final Database database;
    private final SubscriberKeys keys;

    DepartureStore(Database database, SubscriberKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    Optional<Subscription> unsubscribe(Token link, Instant now) {
        return database.write(handle -> SubscriberStore.lock(handle, link, keys).map(subscriber -> {
            endByOwner(handle, subscriber, now);
            return SubscriptionStore.subscription(handle, SubscriberStore.find(handle, subscriber.id()).orElseThrow());
        }));
    }

    /** @param mailed the link that mails about the topic carry; none of them that waits is sent */
    Optional<Subscription> leave(Token link, Topic topic, URI mailed, Instant now) {
        return database.write(handle -> SubscriberStore.lock(handle, link, keys).map(subscriber -> {
            WishStore.remove(handle, subscriber.id(), List.of(topic));
            MailStore.withdraw(handle, subscriber.address(), mailed);
            if (WishStore.list(handle, subscriber.id()).isEmpty()) {
                endByOwner(handle, subscriber, now);
            }
            return SubscriptionStore.subscription(handle, SubscriberStore.find(handle, subscriber.id()).orElseThrow());
        }));
    }

    /** Why mail stopped before stays on record. */
    private static void endByOwner(Handle handle, Subscriber subscriber, Instant now) {
        if (subscriber.state() != State.SUPPRESSED) {
            end(handle, subscriber, State.ENDED, Optional.empty(), now);
        }
    }

    /** Whatever waits for the address is not sent either. */
    private static void end(Handle handle, Subscriber subscriber, State end, Optional<Suppression> reason, Instant now) {
        ConfirmationStore.voidAll(handle, subscriber.id(), now);
        SubscriberStore.markEnded(handle, subscriber, end, reason, now);
        MailStore.withdraw(handle, subscriber.address());
    }

    boolean suppress(long id, Suppression reason, Instant now) {
        return database.write(handle -> suppress(handle, SubscriberStore.lock(handle, id), reason, now));
    }

    boolean suppress(EmailAddress address, Suppression reason, Instant now) {
        return database.write(handle -> suppress(handle, SubscriberStore.lock(handle, address), reason, now));
    }

    private static boolean suppress(Handle handle, Optional<Subscriber> found, Suppression reason, Instant now) {
        found.ifPresent(subscriber -> end(handle, subscriber, State.SUPPRESSED, Optional.of(reason), now));
        return found.isPresent();
    }

    Optional<EmailAddress> erase(Token link, Instant now) {
        return erase(handle -> SubscriberStore.lock(handle, link, keys), now);
    }

    Optional<EmailAddress> erase(EmailAddress address, Instant now) {
        return erase(handle -> SubscriberStore.lock(handle, address), now);
    }

    private Optional<EmailAddress> erase(Function<Handle, Optional<Subscriber>> lock, Instant now) {
        return database.write(handle -> {
            SubscriberStore.hold(database, handle);
            Optional<Subscriber> found = lock.apply(handle);
            found.ifPresent(subscriber -> {
                ErasureStore.add(handle, keys.hash(subscriber.address()), now);
                MailStore.forget(handle, subscriber.address());
                SubscriberStore.delete(handle, subscriber);
            });
            return found.map(Subscriber::address);
        });
    }
}
