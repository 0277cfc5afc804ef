package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.storage.Database;

/** Asks the servers of sources for what is new, and takes it in. What a server said is remembered through restarts. */
public final class Fetches {

    private final Database database;
    private final InstantSource clock;
    private final Sync sync;
    private final SyncSettings settings;

    public Fetches(Database database, InstantSource clock, Sync sync, SyncSettings settings) {
        this.database = database;
        this.clock = clock;
        this.sync = sync;
        this.settings = settings;
    }

    /** Asks each address of a source, though never earlier than its server wished; empty when it has no address. */
    public List<SyncOutcome> ask(Feed feed, boolean dryRun, LongConsumer progress) {
        return addresses(feed).stream().map(address -> ask(feed, address, dryRun, progress)).toList();
    }

    private List<URI> addresses(Feed feed) {
        return settings.addresses().getOrDefault(feed, List.of());
    }

    /**
     * What came of a round.
     *
     * @param next when another is worth it today, because a server wished to be asked later or failed; absent when none is
     */
    public record Round(List<SyncOutcome> outcomes, Optional<Instant> next) {

        public Round {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Asks every address from which nothing was taken in today and whose pause is over. */
    public Round askDue() {
        List<SyncOutcome> outcomes = new ArrayList<>();
        List<Instant> later = new ArrayList<>();
        for (Feed feed : Feed.values()) {
            for (URI address : settings.rule(feed) == Rule.OFF ? List.<URI>of() : addresses(feed)) {
                if (isDue(feed, address)) {
                    outcomes.add(ask(feed, address, false, bytes -> { }));
                }
                next(feed, address).ifPresent(later::add);
            }
        }
        return new Round(outcomes, later.stream().min(Instant::compareTo));
    }

    private boolean isDue(Feed feed, URI address) {
        FetchMemory memory = memory(feed, address);
        Instant now = clock.instant();
        return !memory.isDone(now) && !memory.next(now).isAfter(now);
    }

    /** Absent when all is done today, or nothing more will be before tomorrow's first round. */
    private Optional<Instant> next(Feed feed, URI address) {
        FetchMemory memory = memory(feed, address);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return memory.isDone(now) ? Optional.empty()
                : Optional.of(memory.next(now)).filter(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).equals(today));
    }

    private FetchMemory memory(Feed feed, URI address) {
        return database.read(handle -> new FetchStore(handle).memory(feed, address));
    }

    private SyncOutcome ask(Feed feed, URI address, boolean dryRun, LongConsumer progress) {
        try {
            Path file = Files.createTempFile("shipworthy-" + feed.key(), ".source");
            try {
                return ask(feed, address, file, dryRun, progress);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return new SyncOutcome.Failed(feed, feed.key() + ": no temporary file can be written: " + e.getMessage());
        }
    }

    /** What came of asking, and what is to be remembered of it. */
    private record Answer(SyncOutcome outcome, FetchMemory memory) {}

    private SyncOutcome ask(Feed feed, URI address, Path file, boolean dryRun, LongConsumer progress) {
        FetchMemory memory = memory(feed, address);
        Answer answer = answer(feed, address, file, memory, dryRun, progress);
        if (!dryRun) {
            database.writeOnly(handle -> new FetchStore(handle).save(feed, address, answer.memory));
        }
        return answer.outcome;
    }

    private Answer answer(Feed feed, URI address, Path file, FetchMemory memory, boolean dryRun, LongConsumer progress) {
        FetchMemory told = isReadByOtherRules(feed) ? memory.withoutTags() : memory;
        try {
            return switch (new SourceFetcher(feed.key(), settings, clock).fetch(address, told, file)) {
                case SourceFetcher.Outcome.Fetched fetched -> new Answer(
                        new SyncOutcome.Taken(sync.takeFile(feed, file, today(), dryRun, progress)),
                        memory.taken(fetched.etag(), fetched.lastModified(), clock.instant()));
                case SourceFetcher.Outcome.Unchanged unchanged -> new Answer(
                        new SyncOutcome.Taken(sync.takeUnchanged(feed, dryRun)), memory.unchanged(clock.instant()));
                case SourceFetcher.Outcome.Later later -> new Answer(
                        new SyncOutcome.Later(feed, later.notBefore()), memory.later(later.notBefore()));
            };
        } catch (SourceException e) {
            if (!dryRun) {
                sync.noteFailure(feed, e);
            }
            return new Answer(new SyncOutcome.Failed(feed, e.getMessage()), memory.failed(clock.instant()));
        }
    }

    /** What was read by other rules, or has rows that an editor put right, is had once more although the server has nothing newer. */
    private boolean isReadByOtherRules(Feed feed) {
        return !database.read(handle -> new IntakeStore(handle, feed).state()).contentHash().endsWith(Listing.RULES);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
