package org.shipworthy.catalogue.sync;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.storage.Database;

/**
 * Takes files of sources in. What a source says is read and compared before anything is written; then all of it is written
 * in one transaction, or nothing. Reading the same twice changes nothing.
 */
public final class Sync {

    private final Database database;
    private final InstantSource clock;
    private final Ledger ledger;
    private final SyncSettings settings;
    private final Vocabulary vocabulary = Vocabulary.shipped();

    public Sync(Database database, InstantSource clock, Publication publication, SyncSettings settings) {
        this.database = database;
        this.clock = clock;
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

    /** Remembers, for editors and readers, that a source could not be taken in, and why. */
    void noteFailure(Feed feed, SourceException e) {
        database.writeOnly(handle -> new IntakeStore(handle, feed).saveFailure(e.getMessage(), clock.instant()));
    }

    private SyncReport take(Feed feed, Path path, LocalDate asOf, boolean dryRun, LongConsumer progress) {
        if (settings.rule(feed) == Rule.OFF) {
            throw new SourceException(feed.key(), "", "is switched off by its setting; auto or inbox takes it in");
        }
        SourceFile file = new SourceFile(feed, path, settings.mostBytes());
        String hash = file.hash();
        Standing.IntakeState state = database.read(handle -> new IntakeStore(handle, feed).state());
        requireNotOlder(feed, asOf, state);
        if (state.contentHash().equals(hash) && feed != Feed.FEED) {
            return takeSame(feed, asOf, dryRun);
        }
        Listings listings = file.read(vocabulary, progress);
        return ledger.record(handle -> draft(plan(handle, feed, asOf, listings), hash, dryRun));
    }

    private static void requireNotOlder(Feed feed, LocalDate asOf, Standing.IntakeState state) {
        state.readOn().filter(asOf::isBefore).ifPresent(last -> {
            throw new SourceException(feed.key(), "", "was read as of " + last + " already; a state of " + asOf + " cannot be taken in after that");
        });
    }

    private Plan plan(Handle handle, Feed feed, LocalDate day, Listings listings) {
        StandingStore store = new StandingStore(handle, feed);
        Standing standing = store.load();
        requireNotOlder(feed, day, standing.intake());
        return new Intake(feed, day, standing, vocabulary, settings.rule(feed), store.claims(day)).read(listings);
    }

    private Ledger.Draft<SyncReport> draft(Plan plan, String hash, boolean dryRun) {
        SyncReport report = SyncReport.of(plan, dryRun);
        if (dryRun) {
            return Ledger.Draft.nothing(report);
        }
        Consumer<Handle> writing = handle -> {
            IntakeStore intake = new IntakeStore(handle, plan.feed);
            intake.saveRead(hash, plan.day, clock.instant());
            intake.saveUnread(plan.unread);
            new PlanStore(handle).save(plan, clock.instant());
        };
        boolean nothingNew = plan.isEmpty() && plan.readBefore.equals(Optional.of(plan.day));
        return nothingNew ? Ledger.Draft.silent(report, writing) : Ledger.Draft.of(report, writing);
    }

    /** The server has nothing newer than what it sent the last time. */
    SyncReport takeUnchanged(Feed feed, boolean dryRun) {
        return takeSame(feed, today(), dryRun);
    }

    private SyncReport takeSame(Feed feed, LocalDate asOf, boolean dryRun) {
        return ledger.record(handle -> {
            Standing.IntakeState state = new IntakeStore(handle, feed).state();
            SyncReport report = SyncReport.same(feed, asOf, state.listings(), dryRun);
            if (dryRun) {
                return Ledger.Draft.nothing(report);
            }
            Consumer<Handle> writing = writer -> new IntakeStore(writer, feed).saveRead(state.contentHash(), asOf, clock.instant());
            return state.readOn().equals(Optional.of(asOf)) ? Ledger.Draft.silent(report, writing) : Ledger.Draft.of(report, writing);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
