package org.shipworthy.decide.team;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.decide.record.Notable;
import org.shipworthy.decide.record.Recorder;
import org.shipworthy.decide.record.Reopened.Change;
import org.shipworthy.panel.Bench;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.storage.Database;

/**
 * Looks after each publication whether the answer of a saved brief is another, keeps what changed, and tells those who
 * watch it. Of several nodes one tells. What somebody changes of a brief is told to nobody.
 */
public final class BriefWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(BriefWatch.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final Database database;
    private final SavedBriefs briefs;
    private final Supplier<Snapshot> snapshots;
    private final Messenger messenger;
    private final InstantSource clock;
    private final Answers answers = new Answers();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Thread thread;
    private volatile Seen seen;

    public BriefWatch(Database database, Supplier<Snapshot> snapshots, Messenger messenger, InstantSource clock) {
        this.database = database;
        this.briefs = new SavedBriefs(database, clock);
        this.snapshots = snapshots;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** Begins to look; once. */
    public void start() {
        thread = Thread.ofVirtual().name("brief watch").start(this::run);
    }

    private void run() {
        do {
            try {
                look();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Saved briefs could not be looked at for now: " + e);
            }
        } while (!isClosing());
    }

    private boolean isClosing() {
        try {
            return closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** What answers rest on. */
    private record Seen(Shelf shelf, Bench bench, LocalDate day) {

        /** The same objects: comparing what they hold would cost more than answering anew. */
        boolean is(Snapshot snapshot, LocalDate today) {
            return shelf == snapshot.shelf() && bench == snapshot.bench() && day.equals(today);
        }
    }

    /** Answers every saved brief anew, or those without an answer when nothing was published since the last look. */
    public void look() {
        Snapshot snapshot = snapshots.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean same = seen != null && seen.is(snapshot, today);
        if (!same || database.read(handle -> new ToldStore(handle).isAnyUnanswered())) {
            briefs.list().stream().filter(brief -> !same || brief.told().isEmpty()).forEach(brief -> look(brief, snapshot, today));
            seen = new Seen(snapshot.shelf(), snapshot.bench(), today);
        }
    }

    private void look(SavedBrief brief, Snapshot snapshot, LocalDate today) {
        Instant now = clock.instant();
        if (answers.answer(snapshot, brief.brief(), brief.team(snapshot.shelf()).policy(), today) instanceof Answer.Result.Answered(Answer answer)) {
            DecisionRecord record = Recorder.record(snapshot, answer, "", Optional.empty());
            if (brief.told().isEmpty()) {
                database.writeOnly(handle -> remember(handle, brief, record, now));
            } else {
                tell(brief, brief.told().get().record(), record, now);
            }
        }
    }

    /** Whoever changed the brief meanwhile is not told of it: the next look answers what it is now. */
    private static void remember(Handle handle, SavedBrief brief, DecisionRecord record, Instant now) {
        if (new SavedBriefStore(handle).lock(brief.id()) && SavedBriefs.find(handle, brief.id()).equals(Optional.of(brief))) {
            new ToldStore(handle).remember(brief.id(), record, now);
        }
    }

    private void tell(SavedBrief brief, DecisionRecord before, DecisionRecord record, Instant now) {
        List<Change> changes = Notable.between(before, record);
        if (changes.isEmpty()) {
            return;
        }
        List<String> lines = changes.stream().map(BriefWatch::words).toList();
        database.writeOnly(handle -> {
            if (new ToldStore(handle).replace(brief.id(), before, record, lines, now)) {
                List<String> paragraphs = new ArrayList<>(List.of("“" + brief.title() + "” has another answer or rests on something else since " + before.decidedOn() + ".",
                        "Now: " + record.outcome().answer()));
                paragraphs.addAll(lines);
                new SavedBriefStore(handle).listWatchers(brief.id()).forEach(watcher -> messenger.queue(handle, watcher, "Changed: " + brief.title(), paragraphs, "/desk/briefs/" + brief.id(), now));
            }
        });
    }

    private static String words(Change change) {
        return change.about() + ": " + (change.was().isEmpty() ? "not there" : change.was()) + " → " + (change.is().isEmpty() ? "not there" : change.is());
    }

    /** Stops; a round in hand is waited for at most 5 seconds, and done anew another time. */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread != null) {
                thread.join(LAST_ROUND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
