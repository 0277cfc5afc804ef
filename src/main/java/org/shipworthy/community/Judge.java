package org.shipworthy.community;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.shipworthy.community.rules.CastBallot;
import org.shipworthy.community.rules.Finding;
import org.shipworthy.community.rules.Rulebook;
import org.shipworthy.storage.Database;

/**
 * Lets the rules see the ballots one after the other, after they were acknowledged, and sets aside what they find. Ballots
 * that were taken and not judged when the program ended are judged when it starts again.
 */
final class Judge {

    private static final System.Logger LOG = System.getLogger(Judge.class.getName());

    /** So many of the latest ballots are remembered from before a start. */
    private static final int MOST_RECALLED = 50_000;

    /** A ballot older than this was judged before the program ended, however it ended. */
    private static final Duration LONGEST_UNJUDGED = Duration.ofHours(1);

    private static final int MOST_WAITING = 200_000;
    private static final int MOST_AT_ONCE = 5_000;

    private final Database database;
    private final InstantSource clock;
    private final LiveBallotStore live;
    private final Rulebook rulebook = new Rulebook();

    private final AtomicBoolean isBehind = new AtomicBoolean();
    private final BlockingQueue<Ballot> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    /** What was cast while the latest ballots were recalled may be among them. */
    private long recalledUpTo;

    Judge(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.live = new LiveBallotStore(database);
    }

    /** Never waits. When judging is that far behind, the ballot is judged at the next start. */
    void take(Ballot ballot) {
        if (!waiting.offer(ballot) && !isBehind.getAndSet(true)) {
            LOG.log(System.Logger.Level.WARNING, "More than " + MOST_WAITING + " ballots wait for the rules; from ballot " + ballot.id() + " on some are left to the next start");
        }
    }

    synchronized List<TallyChange> recall() {
        Instant unjudgedSince = clock.instant().minus(LONGEST_UNJUDGED);
        List<Finding> found = new ArrayList<>();
        for (Ballot ballot : live.listLatest(MOST_RECALLED)) {
            recalledUpTo = ballot.id();
            if (ballot.footing().setAside().isEmpty()) {
                rulebook.judge(seen(ballot)).stream().filter(one -> one.ballot().at().isAfter(unjudgedSince)).forEach(found::add);
            }
        }
        return database.write(handle -> apply(handle, found.stream().filter(one -> !MarkStore.isMarked(handle, one.ballot().id())).toList()));
    }

    synchronized List<TallyChange> judge() {
        List<TallyChange> changes = new ArrayList<>();
        List<Ballot> ballots = new ArrayList<>();
        isBehind.set(false);
        while (waiting.drainTo(ballots, MOST_AT_ONCE) > 0) {
            List<Finding> found = ballots.stream().filter(ballot -> ballot.id() > recalledUpTo).flatMap(ballot -> rulebook.judge(seen(ballot)).stream()).toList();
            if (!found.isEmpty()) {
                changes.addAll(database.write(handle -> apply(handle, found)));
            }
            ballots.clear();
        }
        return changes;
    }

    private List<TallyChange> apply(Handle handle, List<Finding> found) {
        Instant now = clock.instant();
        return found.stream().map(finding -> switch (finding) {
            case Finding.SetAside one -> MarkStore.setAside(handle, one.ballot().id(), one.rule(), now);
            case Finding.Released one -> MarkStore.release(handle, one.ballot().id(), one.rule(), now);
        }).flatMap(Optional::stream).toList();
    }

    private static CastBallot seen(Ballot ballot) {
        double score = switch (ballot.choice()) {
            case SHIP, FIRST -> 1;
            case SKIP, SECOND -> 0;
            case TIE, NEITHER -> 0.5;
        };
        return switch (ballot.subject()) {
            case Subject.OfTool(var tool) -> new CastBallot(ballot.id(), ballot.voter().id(), ballot.network(), ballot.castAt(), tool.value(), Optional.empty(), score);
            case Subject.OfPair(var first, var second) ->
                    new CastBallot(ballot.id(), ballot.voter().id(), ballot.network(), ballot.castAt(), first.value(), Optional.of(second.value()), score);
        };
    }
}
