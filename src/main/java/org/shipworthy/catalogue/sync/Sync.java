package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.storage.Database;

/**
 * Takes sources in. What a source says is read and compared before anything is written; then all of it is written in one
 * transaction, or nothing. Reading the same twice changes nothing.
 */
public final class Sync {

    private final Database database;
    private final InstantSource clock;
    private final Publication publication;
    private final Ledger ledger;
    private final SyncSettings settings;
    private final Vocabulary vocabulary = Vocabulary.load();

    public Sync(Database database, InstantSource clock, Publication publication, SyncSettings settings) {
        this.database = database;
        this.clock = clock;
        this.publication = publication;
        this.ledger = new Ledger(database, publication);
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
        return ledger.record(handle -> {
            Plan plan = plan(handle, feed, asOf, listings);
            SyncReport report = SyncReport.of(plan, dryRun);
            if (dryRun) {
                return Ledger.Draft.nothing(report);
            }
            boolean silent = plan.isEmpty() && plan.readBefore.equals(Optional.of(asOf));
            return silent ? Ledger.Draft.silent(report, writing -> save(writing, plan, hash)) : Ledger.Draft.of(report, writing -> save(writing, plan, hash));
        });
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
        StandingStore store = new StandingStore(handle, feed);
        Intake intake = new Intake(feed, day, store.load(), vocabulary, settings.rule(feed));
        return feed == Feed.FEED ? intake.planWatched(listings)
                : intake.plan(listings, ids -> store.listRecorded(ids, day.minusDays(Suspicions.DAYS_BACK)));
    }

    private void save(Handle handle, Plan plan, String hash) {
        Instant now = clock.instant();
        IntakeStore store = new IntakeStore(handle, plan.feed);
        store.ensureIntake(now);
        new PlanStore(handle).save(plan, now);
        store.saveRead(hash, plan.day, now);
    }
}
