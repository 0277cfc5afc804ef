package org.shipworthy.digest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.Database;

/**
 * Those who are told of changes at once: by a mail of its own for each topic, at most one a day. What changes again
 * within the day is told the day after, and nothing is told twice, whichever node does it and whenever one dies.
 */
public final class Watchers {

    static final Duration PAUSE = Duration.ofDays(1);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_A_TIME = 200;

    private final Database database;
    private final InstantSource clock;
    private final URI site;
    private final SubscriberKeys keys;

    /** @param site the site's public address, without a slash at the end, for the links in mails */
    public Watchers(Database database, InstantSource clock, URI site) {
        this.database = database;
        this.clock = clock;
        this.site = site;
        this.keys = new SubscriberKeys(database);
    }

    /** Remembers what is to be told, in the transaction of whoever noticed it. */
    public void note(Handle handle, List<WatchChange> changes) {
        WatchStore.add(handle, changes, clock.instant());
    }

    /** Queues every mail that is due. */
    public void tell() {
        Instant now = clock.instant();
        for (WatchStore.Latest latest : database.read(handle -> WatchStore.listLatest(handle, now.minus(KEPT)))) {
            while (tellSome(latest, now) == AT_A_TIME) {
                // the next ones are found when these are marked as told
            }
        }
        database.writeOnly(handle -> WatchStore.forget(handle, now.minus(KEPT)));
    }

    private int tellSome(WatchStore.Latest latest, Instant now) {
        return database.write(handle -> {
            List<WatchStore.Watcher> due = WatchStore.listDue(handle, latest, now.minus(PAUSE), AT_A_TIME);
            due.stream().filter(watcher -> isThere(handle, watcher) && WatchStore.markTold(handle, watcher, latest, now)).forEach(watcher -> MailStore.queue(handle,
                    WatchMail.write(watcher.address(), WatchStore.listUnknown(handle, watcher, latest), site, keys.link(watcher.subscriber(), watcher.address())), now));
            return due.size();
        });
    }

    /** Locks her, so that whoever leaves at this moment withdraws the mail as well. */
    private static boolean isThere(Handle handle, WatchStore.Watcher watcher) {
        return SubscriberStore.lock(handle, watcher.subscriber()).filter(subscriber -> subscriber.state() == Subscription.State.CONFIRMED).isPresent();
    }
}
