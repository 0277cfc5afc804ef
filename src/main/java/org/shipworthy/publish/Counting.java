package org.shipworthy.publish;

import java.time.Duration;
import java.time.InstantSource;
import org.shipworthy.community.Community;
import org.shipworthy.community.Decay;
import org.shipworthy.community.Ledger;
import org.shipworthy.community.Ranker;
import org.shipworthy.storage.Database;

/**
 * What becomes of ballots after they were acknowledged: rules judge them, rankings weigh them, the ledger chains them, and
 * those that other nodes took are taken in. Each goes on by itself in the background, once it is started.
 */
final class Counting implements AutoCloseable {

    /** A ballot is in the chain about so soon. */
    private static final Duration BETWEEN_SEALS = Duration.ofMinutes(5);

    private static final Duration BETWEEN_JUDGEMENTS = Duration.ofMillis(100);

    /** What another node counted shows here about so soon. */
    private static final Duration BETWEEN_LOOKS_AT_OTHERS = Duration.ofSeconds(2);

    private final Community community;
    private final Publisher publisher;
    private final Ledger ledger;
    private final boolean hasOthers;
    private final RankingsKeeper rankings;
    private final Background rules = new Background("rules", this::judgeAgain);
    private final Background sealing = new Background("ledger", this::seal);
    private final Background catchingUp = new Background("other nodes", this::catchUp);
    private boolean recalled;

    Counting(Database database, Community community, Publisher publisher, Ledger ledger, InstantSource clock, Decay decay) {
        this.community = community;
        this.publisher = publisher;
        this.ledger = ledger;
        this.hasOthers = database.isShared();
        this.rankings = new RankingsKeeper(community, publisher, clock, decay);
    }

    /** Once. */
    void start() {
        rankings.start();
        rules.start();
        sealing.start();
        if (hasOthers) {
            catchingUp.start();
        }
    }

    private Duration judgeAgain() {
        if (!recalled) {
            community.recall();
            recalled = true;
        }
        judge();
        return BETWEEN_JUDGEMENTS;
    }

    /** Lets the rules judge every ballot so far, and publishes what they set aside. */
    void judge() {
        if (community.judge()) {
            publisher.publishTallies();
        }
    }

    private Duration seal() {
        ledger.seal();
        return BETWEEN_SEALS;
    }

    private Duration catchUp() {
        if (community.catchUp()) {
            publisher.publishTallies();
        }
        return BETWEEN_LOOKS_AT_OTHERS;
    }

    /** Works out and publishes the rankings of all ballots so far; slow where they are many. */
    void rank() {
        rankings.rank();
    }

    /** Over the ballots as they are now. */
    Ranker ranker() {
        return rankings.ranker();
    }

    /** Interrupts what is under way, and waits for its end. */
    @Override
    public void close() {
        catchingUp.close();
        sealing.close();
        rules.close();
        rankings.close();
    }
}
