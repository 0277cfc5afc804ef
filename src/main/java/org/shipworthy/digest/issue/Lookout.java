package org.shipworthy.digest.issue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.WatchChange;
import org.shipworthy.digest.Watchers;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.storage.Database;

/**
 * Looks whether a verdict or a price order changed, and has those told at once who watch it. Any node may look; each
 * change is noted once. Sees to it as well that the first edition has something to be held against.
 */
public final class Lookout implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Lookout.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final Database database;
    private final Supplier<Snapshot> snapshots;
    private final Subscriptions subscriptions;
    private final Watchers watchers;
    private final Editions editions;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Thread thread;
    private Snapshot seen;

    public Lookout(Database database, Supplier<Snapshot> snapshots, Subscriptions subscriptions, Watchers watchers, Editions editions) {
        this.database = database;
        this.snapshots = snapshots;
        this.subscriptions = subscriptions;
        this.watchers = watchers;
        this.editions = editions;
    }

    /** Begins to look; once. On a thread of the system's, because working out what is published takes a while. */
    public void start() {
        thread = Thread.ofPlatform().name("lookout").daemon().start(this::run);
    }

    private void run() {
        try {
            do {
                lookOrWarn();
            } while (!closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOrWarn() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Watched tools could not be looked at for now: " + e);
        }
    }

    /** Notes what changed since anybody looked last, and queues the mails that are due. */
    void look() {
        editions.begin();
        Snapshot snapshot = snapshots.get();
        if (seen == null || seen.shelf() != snapshot.shelf() || seen.bench() != snapshot.bench()) {
            note(snapshot);
            seen = snapshot;
        }
        watchers.tell();
    }

    private void note(Snapshot snapshot) {
        Optional<LookoutStore.Base> base = database.read(handle -> new LookoutStore(handle).findBase());
        if (base.isEmpty()) {
            PublishedState now = PublishedState.of(snapshot);
            database.writeOnly(handle -> new LookoutStore(handle).addBase(now));
            return;
        }
        Set<Topic.OfPair> watched = subscriptions.listWatchedPairs();
        News news = News.of(base.get().state(), snapshot, watched);
        List<WatchChange> changes = items(news).flatMap(item -> changes(item, watched).stream()).toList();
        database.writeOnly(handle -> {
            if (new LookoutStore(handle).replaceBase(base.get(), news.now())) {
                watchers.note(handle, changes);
            }
        });
    }

    private static Stream<Item> items(News news) {
        VerdictNews verdicts = new VerdictNews(news);
        PriceNews prices = new PriceNews(news);
        return Stream.of(verdicts.changed(), verdicts.brandNew(), prices.cheapest(), prices.orders()).flatMap(List::stream);
    }

    /** Under each topic that can be watched and hears of the item. */
    private static List<WatchChange> changes(Item item, Set<Topic.OfPair> watched) {
        List<Topic> topics = new ArrayList<>(item.topics().stream().filter(Topic::isWatch).toList());
        watched.stream().filter(pair -> !topics.contains(pair) && pair.served().stream().anyMatch(item.topics()::contains)).forEach(topics::add);
        return topics.stream().map(topic -> new WatchChange(topic, item.title(), item.text(), item.path())).toList();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread != null) {
                thread.join(LAST_LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
