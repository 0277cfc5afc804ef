package org.shipworthy.community;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.shipworthy.community.rules.CastBallot;
import org.shipworthy.community.rules.Finding;
import org.shipworthy.community.rules.Rulebook;
import org.shipworthy.storage.Database;

/**
 * Lets the rules see the ballots one after the other, after they were acknowledged, and sets aside what they find. A ballot
 * waits in the database until what the rules found is written, so that none is missed, however many wait and however the
 * program ended. Of several nodes any may judge it; when two do, what the first wrote stands.
 */
final class Judge {

    /** So many of the latest ballots are remembered from before a start. */
    private static final int MOST_RECALLED = 50_000;

    /** Few enough that ballots which are being cast hardly wait for the writing. */
    private static final int MOST_AT_ONCE = 1_000;

    /** @param isAll whether no more waited */
    record Judged(List<TallyChange> changes, boolean isAll) {}

    private final Database database;
    private final InstantSource clock;
    private final int mostAtOnce;
    private final CastBallotStore ballots;
    private final Rulebook rulebook = new Rulebook();

    /** By ballot, until it is written: the rules must not see a ballot again when writing failed. */
    private final Map<Long, List<Finding>> found = new LinkedHashMap<>();

    /** Nothing is looked for that was not announced, so that an idle site asks the database nothing. Whatever a start finds is. */
    private final AtomicLong announced = new AtomicLong(1);
    private long lookedFor;

    Judge(Database database, InstantSource clock) {
        this(database, clock, MOST_AT_ONCE);
    }

    Judge(Database database, InstantSource clock, int mostAtOnce) {
        this.database = database;
        this.clock = clock;
        this.mostAtOnce = mostAtOnce;
        this.ballots = new CastBallotStore(database);
    }

    /** What the rules find now about ballots that were judged before was decided then. */
    synchronized void recall() {
        ballots.listLatestJudged(MOST_RECALLED).forEach(rulebook::judge);
    }

    /** Ballots may wait, cast here or by another node. */
    void announce() {
        announced.incrementAndGet();
    }

    synchronized Judged judgeSome() {
        long upTo = announced.get();
        Judged judged = upTo == lookedFor ? new Judged(List.of(), true) : judgeWaiting();
        if (judged.isAll) {
            lookedFor = upTo;
        }
        return judged;
    }

    private Judged judgeWaiting() {
        List<CastBallot> some = ballots.listUnjudged(mostAtOnce);
        some.forEach(ballot -> found.computeIfAbsent(ballot.id(), id -> rulebook.judge(ballot)));
        List<TallyChange> changes = found.isEmpty() ? List.of() : database.write(this::write);
        found.clear();
        return new Judged(changes, some.size() < mostAtOnce);
    }

    private List<TallyChange> write(Handle handle) {
        // sealing changes the same rows, in another order
        LedgerStore.lock(handle);
        Set<Long> unseen = CastBallotStore.claimUnjudged(handle, found.keySet());
        Instant now = clock.instant();
        return found.entrySet().stream().filter(ballot -> unseen.contains(ballot.getKey())).flatMap(ballot -> ballot.getValue().stream()).map(finding -> switch (finding) {
            case Finding.SetAside one -> MarkStore.setAsideUnlessReinstated(handle, one.ballot().id(), one.rule(), now);
            case Finding.Released one -> MarkStore.release(handle, one.ballot().id(), one.rule(), now);
        }).flatMap(Optional::stream).toList();
    }
}
