package org.shipworthy.digest;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;

/** Who is mailed what. An address is mailed only after its owner confirmed, and until they end it. */
public final class Subscriptions {

    /** How long a confirmation link works. */
    public static final Duration LINK_LIFETIME = Duration.ofDays(7);

    /** An address that asked this long ago and never confirmed is deleted, with its mails, when the next one asks. */
    public static final Duration UNCONFIRMED_KEPT = Duration.ofDays(30);

    private final SubscriptionStore store;
    private final DepartureStore departures;
    private final RecipientStore recipients;
    private final SubscriberListStore lists;
    private final InstantSource clock;
    private final SecureRandom random;
    private final URI site;

    /** @param site the site's public address, without a slash at the end, for the links in mails */
    public Subscriptions(Database database, InstantSource clock, SecureRandom random, URI site) {
        SubscriberKeys keys = new SubscriberKeys(database);
        this.store = new SubscriptionStore(database, keys);
        this.departures = new DepartureStore(database, keys);
        this.recipients = new RecipientStore(database, keys);
        this.lists = new SubscriberListStore(database);
        this.clock = clock;
        this.random = random;
        this.site = site;
    }

    /**
     * Remembers the wishes and queues the mail that asks to confirm them, both or neither. Returns alike whether the
     * address is new, waiting, subscribed, erased or was asked too often, so that nobody learns which addresses are known.
     *
     * @param wishes at least one, at most {@link Subscription#MOST_WISHES}
     */
    public void subscribe(EmailAddress address, Set<Wish> wishes) {
        Instant now = clock.instant();
        Token confirmation = Token.random(random);
        store.forgetUnconfirmed(now.minus(UNCONFIRMED_KEPT));
        store.subscribe(address, wishes, now, new SubscriptionStore.Question(
                confirmation,
                earlier -> isAskedSeldom(earlier, now),
                link -> ConfirmationMail.write(address, wishes, site, confirmation, link)));
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

    /** Uses the link up and begins the subscription, or adds to it. */
    public Confirmation confirm(Token confirmation) {
        return store.confirm(confirmation, clock.instant());
    }

    /** The subscription that the link in its mails is for. Changes nothing. */
    public Optional<Subscription> findSubscription(Token link) {
        return store.findSubscription(link);
    }

    /**
     * Hears of these from now on and of nothing else. Empty, and nothing changed, when the subscription is not confirmed.
     *
     * @param wishes at least one, at most {@link Subscription#MOST_WISHES}
     */
    public Optional<Subscription> choose(Token link, Set<Wish> wishes) {
        return store.choose(link, wishes);
    }

    /** Ends the subscription, in whatever state; harmless when it has ended. Empty when there is none. */
    public Optional<Subscription> unsubscribe(Token link) {
        return departures.unsubscribe(link, clock.instant());
    }

    /** Hears of this topic no more, not even by a mail that waits; with the last topic the subscription ends. Empty when there is none. */
    public Optional<Subscription> leave(Token link, Topic topic) {
        return departures.leave(link, topic, URI.create(MailLinks.unsubscribe(site, link, topic)), clock.instant());
    }

    /**
     * Deletes the address and all that was kept of it but a keyed hash, by which imports pass it over. Its owner can sign
     * up again by confirming. Empty when there is nothing to erase.
     */
    public Optional<EmailAddress> erase(Token link) {
        return departures.erase(link, clock.instant());
    }

    /** The same for an address whose owner asked in another way. */
    public Optional<EmailAddress> erase(EmailAddress address) {
        return departures.erase(address, clock.instant());
    }

    /** Mails nothing more to the subscriber. False when there is none of this id. */
    public boolean suppress(long subscriber, Suppression reason) {
        return departures.suppress(subscriber, reason, clock.instant());
    }

    /** Mails nothing more to the address. False when it is not known. */
    public boolean suppress(EmailAddress address, Suppression reason) {
        return departures.suppress(address, reason, clock.instant());
    }

    /** Those of these subscribers who receive the weekly digest at this moment, by id. At most 1,000 are asked for at once. */
    public List<Recipient> listStillWanting(Collection<Long> subscribers) {
        return recipients.listWanting(subscribers);
    }

    /** The ids of those who receive the weekly digest, from the first after {@code after}; fewer than {@code most} are the last. */
    public List<Long> listRecipientIds(long after, int most) {
        return recipients.listIds(after, most);
    }

    /** Which of these subscribers receive the weekly digest at this moment; to be asked right before their mail leaves. */
    public Set<Long> whichStillWant(Collection<Long> subscribers) {
        return recipients.idsWanting(subscribers);
    }

    /** Subscribers, the last to come first, from the one before {@code before} on. */
    public List<Listed> listSubscribers(Optional<Subscription.State> state, long before, int most) {
        return lists.list(state, before, most);
    }

    /** Subscribers whose addresses begin so, by address, from the one after {@code after} on. */
    public List<Listed> findSubscribers(String beginning, String after, int most) {
        return lists.find(beginning, after, most);
    }

    /** How many there are in each state; kept, not counted. */
    public Map<Subscription.State, Long> counts() {
        return store.counts();
    }

    /** The pairs that anybody asked to hear of. */
    public Set<Topic.OfPair> listWatchedPairs() {
        return recipients.listWatchedPairs();
    }

    /** What waits and what failed, for whoever looks after the digest. */
    public Backlog backlog() {
        return store.backlog(clock.instant());
    }
}
