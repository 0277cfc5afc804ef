package org.shipworthy.digest;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;

/** Who receives the digest. An address receives it only after its owner confirmed, and until they end it. */
public final class Subscriptions {

    /** How long a confirmation link works. */
    public static final Duration LINK_LIFETIME = Duration.ofDays(7);

    /** An address that asked this long ago and never confirmed is deleted, with its mails, when the next one asks. */
    public static final Duration UNCONFIRMED_KEPT = Duration.ofDays(30);

    private final SubscriptionStore store;
    private final InstantSource clock;
    private final SecureRandom random;
    private final URI site;

    /** @param site the site's public address, without a slash at the end, for the links in mails */
    public Subscriptions(Database database, InstantSource clock, SecureRandom random, URI site) {
        this.store = new SubscriptionStore(database);
        this.clock = clock;
        this.random = random;
        this.site = site;
    }

    /**
     * Remembers the wish and queues the mail that asks to confirm it, both or neither. Returns alike whether the address
     * is new, waiting, subscribed or was asked too often, so that nobody learns which addresses are known.
     */
    public void subscribe(EmailAddress address, Topic topic) {
        Instant now = clock.instant();
        Token confirmation = Token.random(random);
        store.subscribe(address, topic, Token.random(random), now, new SubscriptionStore.Question(
                confirmation,
                earlier -> isAskedSeldom(earlier, now),
                unsubscribe -> ConfirmationMail.write(address, site, confirmation, unsubscribe)));
    }

    /** An address is asked at most once an hour and three times a day, whoever keeps typing it in. */
    static boolean isAskedSeldom(List<Instant> earlier, Instant now) {
        Instant anHourAgo = now.minus(Duration.ofHours(1));
        Instant aDayAgo = now.minus(Duration.ofDays(1));
        return earlier.stream().noneMatch(asked -> asked.isAfter(anHourAgo))
                && earlier.stream().filter(asked -> asked.isAfter(aDayAgo)).count() < 3;
    }

    /** What the confirmation link would confirm; empty when it would not. Changes nothing. */
    public Optional<Subscription> findPending(Token confirmation) {
        return store.findPending(confirmation, clock.instant());
    }

    /** Uses the link up and begins the subscription. */
    public Confirmation confirm(Token confirmation) {
        return store.confirm(confirmation, clock.instant());
    }

    /** The subscription that the link in its mails would end. Changes nothing. */
    public Optional<Subscription> findSubscription(Token unsubscribe) {
        return store.findSubscription(unsubscribe);
    }

    /** Ends the subscription, in whatever state; harmless when it has ended. Empty when there is none. */
    public Optional<Subscription> unsubscribe(Token unsubscribe) {
        return store.unsubscribe(unsubscribe, clock.instant());
    }

    /** What waits and what failed, for whoever looks after the digest. */
    public Backlog backlog() {
        return store.backlog(clock.instant());
    }
}
