package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Catalogue;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;

/**
 * Takes sources in. What a source says is read and compared before anything is written; then all of it is written in one
 * transaction, or nothing. Reading the same twice changes nothing.
 */
public final class Sync {

    private final Database database;
    private final InstantSource clock;
    private final Publication publication;
    private final SyncSettings settings;
    private final Vocabulary vocabulary = Vocabulary.load();

    public Sync(Database database, InstantSource clock, Publication publication, SyncSettings settings) {
        this.database = database;
        this.clock = clock;
        this.publication = publication;
        this.settings = settings;
    }

    /**
     * Takes a file in.
     *
     * @param asOf     the day on which the source said so
     * @param progress is told how many bytes of the file have been read
     * @throws SourceException when the file cannot be taken in; the catalogue is as it was
     */
    public SyncReport takeFile(Feed feed, Path file, LocalDate asOf, boolean dryRun, LongConsumer progress) {
        try {
            return take(feed, file, asOf, dryRun, progress);
        } catch (SourceException e) {
            if (!dryRun) {
                noteFailure(feed, e);
            }
            throw e;
        }
    }

    private void noteFailure(Feed feed, SourceException e) {
        database.writeOnly(handle -> {
            IntakeStore store = new IntakeStore(handle, feed);
            store.ensureIntake(clock.instant());
            store.saveFailure(e.getMessage(), clock.instant());
        });
    }

    /** Asks the servers of a source, each for what is new since the last time; empty when it has no address. */
    public List<SyncOutcome> fetch(Feed feed, boolean dryRun, LongConsumer progress) {
        return settings.addresses().getOrDefault(feed, List.of()).stream().map(address -> fetch(feed, address, dryRun, progress)).toList();
    }

    private SyncOutcome fetch(Feed feed, URI address, boolean dryRun, LongConsumer progress) {
        try {
            Path file = Files.createTempFile("shipworthy-" + feed.key(), ".source");
            try {
                return fetch(feed, address, file, dryRun, progress);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (SourceException e) {
            return new SyncOutcome.Failed(feed, e.getMessage());
        } catch (IOException e) {
            return new SyncOutcome.Failed(feed, feed.key() + ": no temporary file can be written: " + e.getMessage());
        }
    }

    /** A watched feed has several addresses, and so no one memory of what its servers said. */
    private SyncOutcome fetch(Feed feed, URI address, Path file, boolean dryRun, LongConsumer progress) {
        FetchMemory memory = feed == Feed.FEED ? FetchMemory.NONE : database.read(handle -> new IntakeStore(handle, feed).fetchMemory());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return switch (new SourceFetcher(feed.key(), settings, clock).fetch(address, memory, file)) {
                case SourceFetcher.Outcome.Fetched fetched -> {
                    SyncReport report = take(feed, file, today, dryRun, progress);
                    remember(feed, fetched.memory(), dryRun);
                    yield new SyncOutcome.Taken(report);
                }
                case SourceFetcher.Outcome.Unchanged unchanged -> new SyncOutcome.Taken(
                        takeSame(feed, today, database.read(handle -> new IntakeStore(handle, feed).state()), dryRun));
                case SourceFetcher.Outcome.Later later -> {
                    remember(feed, new FetchMemory(memory.etag(), memory.lastModified(), Optional.of(later.notBefore())), dryRun);
                    yield new SyncOutcome.Later(feed, later.notBefore());
                }
            };
        } catch (SourceException e) {
            if (!dryRun) {
                noteFailure(feed, e);
            }
            throw e;
        }
    }

    private void remember(Feed feed, FetchMemory memory, boolean dryRun) {
        if (!dryRun && feed != Feed.FEED) {
            database.writeOnly(handle -> {
                new IntakeStore(handle, feed).ensureIntake(clock.instant());
                new IntakeStore(handle, feed).saveFetchMemory(memory);
            });
        }
    }

    private SyncReport take(Feed feed, Path file, LocalDate asOf, boolean dryRun, LongConsumer progress) {
        if (settings.rule(feed) == Rule.OFF) {
            throw new SourceException(feed.key(), "", "is switched off by its setting; auto or inbox takes it in");
        }
        String hash = hash(feed, file);
        Standing.IntakeState state = database.read(handle -> new IntakeStore(handle, feed).state());
        state.readOn().filter(asOf::isBefore).ifPresent(last -> {
            throw new SourceException(feed.key(), "", "was read as of " + last + " already; a state of " + asOf + " cannot be taken in after that");
        });
        if (state.contentHash().equals(hash) && feed != Feed.FEED) {
            return takeSame(feed, asOf, state, dryRun);
        }
        Listings listings = read(feed, file, progress);
        if (dryRun) {
            return SyncReport.of(database.read(handle -> plan(handle, feed, asOf, listings)), true);
        }
        return database.write(handle -> apply(handle, feed, asOf, listings, hash));
    }

    private static String hash(Feed feed, Path file) {
        try {
            return Digests.of(file);
        } catch (IOException e) {
            throw new SourceException(feed.key(), file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private SyncReport takeSame(Feed feed, LocalDate asOf, Standing.IntakeState state, boolean dryRun) {
        if (!dryRun) {
            database.writeOnly(handle -> {
                publication.lock(handle);
                new IntakeStore(handle, feed).saveRead(state.contentHash(), asOf, clock.instant());
                if (!state.readOn().equals(Optional.of(asOf))) {
                    publication.changed(handle);
                }
            });
        }
        return SyncReport.same(feed, asOf, state.listings(), dryRun);
    }

    private Listings read(Feed feed, Path file, LongConsumer progress) {
        Listings listings = new Listings(feed.key());
        if (feed == Feed.FEED) {
            new WatchReader(feed.key()).read(file, settings.mostBytes(), progress, listings);
            return listings;
        }
        try (SourceStream in = SourceStream.open(file, settings.mostBytes(), progress); JsonFile json = new JsonFile(feed.key(), in)) {
            json.readAll(() -> reader(feed).read(json, listings));
        } catch (IOException e) {
            throw new SourceException(feed.key(), file.toString(), "cannot be read: " + e.getMessage(), e);
        }
        return listings;
    }

    private SourceReader reader(Feed feed) {
        return switch (feed) {
            case MODELSDEV -> new ModelsDevReader(vocabulary);
            case LITELLM -> new LiteLlmReader(vocabulary);
            case GENAI_PRICES -> new GenaiPricesReader();
            case LANDSCAPE -> new LandscapeReader();
            case FEED -> throw new IllegalArgumentException("a watched feed is no list of models");
        };
    }

    private Plan plan(Handle handle, Feed feed, LocalDate day, Listings listings) {
        IntakeStore store = new IntakeStore(handle, feed);
        Intake intake = new Intake(feed, day, store.load(), vocabulary, settings.rule(feed));
        return feed == Feed.FEED ? intake.planWatched(listings)
                : intake.plan(listings, ids -> store.listRecorded(ids, day.minusDays(Suspicions.DAYS_BACK)));
    }

    private SyncReport apply(Handle handle, Feed feed, LocalDate day, Listings listings, String hash) {
        publication.lock(handle);
        Instant now = clock.instant();
        IntakeStore store = new IntakeStore(handle, feed);
        store.ensureIntake(now);
        Plan plan = plan(handle, feed, day, listings);
        save(handle, plan, now);
        store.saveRead(hash, day, now);
        if (feed != Feed.FEED) {
            publication.changed(handle);
        }
        return SyncReport.of(plan, false);
    }

    private static void save(Handle handle, Plan plan, Instant now) {
        IntakeStore store = new IntakeStore(handle, plan.feed);
        Catalogue.addTools(handle, List.copyOf(plan.categories), plan.tools);
        Catalogue.saveListedOffers(handle, plan.offers, plan.withdrawnOffers, now);
        store.saveListings(plan, store.state().readOn());
        store.recount();
        Catalogue.saveListed(handle, plan.feed, plan.day, plan.said, plan.unsaid, now);
        store.saveNews(plan, now);
        InboxStore inbox = new InboxStore(handle);
        inbox.markMoot(plan, now);
        inbox.add(plan, now);
    }

    /** What waits for an editor, in the order in which it came. */
    public List<InboxItem> inbox() {
        return database.read(handle -> new InboxStore(handle).listPending());
    }

    /**
     * Publishes what waits.
     *
     * @param as the tool that a row of uncertain identity is about, when it is not the one that was proposed
     * @return the item; empty when none of this id waits
     */
    public Optional<InboxItem> approve(long id, Optional<Slug> as) {
        return database.write(handle -> {
            publication.lock(handle);
            Optional<InboxStore.Held> held = new InboxStore(handle).findPending(id);
            held.ifPresent(item -> {
                publish(handle, item, as);
                new InboxStore(handle).decide(id, "approved", clock.instant());
                publication.changed(handle);
            });
            return held.map(InboxStore.Held::item);
        });
    }

    private void publish(Handle handle, InboxStore.Held held, Optional<Slug> as) {
        InboxItem item = held.item();
        IntakeStore store = new IntakeStore(handle, item.feed());
        if (item.kind() == InboxItem.Kind.IDENTITY) {
            store.decide(item.key(), as.or(item::tool).map(Slug::value).orElse(Identities.NEW), clock.instant());
        }
        switch (item.kind()) {
            case VALUE, IDENTITY, RULE -> save(handle, intake(store, item).planApproved(ListingText.read(held.payload()), item.kind(), loader(store, item)),
                    clock.instant());
            case DROP -> save(handle, intake(store, item).planDropped(new HashSet<>(DropText.read(held.payload())), loader(store, item)), clock.instant());
            case WATCH -> { }
        }
    }

    private Intake intake(IntakeStore store, InboxItem item) {
        return new Intake(item.feed(), item.asOf(), store.load(), vocabulary, Rule.AUTO);
    }

    private static Function<Set<Long>, List<Standing.Recorded>> loader(IntakeStore store, InboxItem item) {
        return ids -> store.listRecorded(ids, item.asOf().minusDays(Suspicions.DAYS_BACK));
    }

    /**
     * Leaves what waits unpublished. A row that is not the proposed tool becomes a tool of its own; one that is nothing
     * known at all is left out.
     *
     * @return the item; empty when none of this id waits
     */
    public Optional<InboxItem> reject(long id) {
        return database.write(handle -> {
            publication.lock(handle);
            Optional<InboxStore.Held> held = new InboxStore(handle).findPending(id);
            held.ifPresent(item -> {
                if (item.item().kind() == InboxItem.Kind.IDENTITY) {
                    decideAgainst(handle, item);
                }
                new InboxStore(handle).decide(id, "rejected", clock.instant());
                publication.changed(handle);
            });
            return held.map(InboxStore.Held::item);
        });
    }

    private void decideAgainst(Handle handle, InboxStore.Held held) {
        InboxItem item = held.item();
        IntakeStore store = new IntakeStore(handle, item.feed());
        store.decide(item.key(), item.tool().isPresent() ? Identities.NEW : Identities.NOT_LISTED, clock.instant());
        if (item.tool().isPresent()) {
            save(handle, intake(store, item).planApproved(ListingText.read(held.payload()), item.kind(), loader(store, item)), clock.instant());
        }
    }

    /** An editor's word on which tool a row of a source is about, above every rule. It counts from the next reading on. */
    public void correct(Feed feed, String key, Slug tool) {
        database.writeOnly(handle -> {
            IntakeStore store = new IntakeStore(handle, feed);
            store.decide(key, tool.value(), clock.instant());
            store.forget(key);
        });
    }
}
