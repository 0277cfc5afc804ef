package org.shipworthy.publish;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.community.Community;
import org.shipworthy.community.Decay;
import org.shipworthy.community.Ranker;
import org.shipworthy.community.Tallies;
import org.shipworthy.kernel.Slug;

/**
 * Works the rankings out anew in the background after preferences or tools changed, and every day. It rests at least
 * {@link Site#BETWEEN_RANKINGS} and {@link #REST_FACTOR} times as long as the work took, so that counting never takes the site over.
 */
final class RankingsKeeper implements AutoCloseable {

    static final int REST_FACTOR = 10;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private record Basis(Tallies tallies, Shelf shelf, LocalDate day) {

        /** The same objects: what did not change is not copied. Ballots on single tools rank nothing. */
        boolean isSame(Basis other) {
            return tallies.pairs() == other.tallies.pairs() && shelf == other.shelf && day.equals(other.day);
        }
    }

    private final Community community;
    private final Publisher publisher;
    private final InstantSource clock;
    private final Decay decay;
    private final Background background = new Background("rankings", this::rankWhenDue);
    private Basis ranked;

    RankingsKeeper(Community community, Publisher publisher, InstantSource clock, Decay decay) {
        this.community = community;
        this.publisher = publisher;
        this.clock = clock;
        this.decay = decay;
    }

    void start() {
        background.start();
    }

    private Duration rankWhenDue() {
        long begun = System.nanoTime();
        if (!isDue()) {
            return BETWEEN_LOOKS;
        }
        rank();
        return rest(Duration.ofNanos(System.nanoTime() - begun));
    }

    static Duration rest(Duration work) {
        Duration rest = work.multipliedBy(REST_FACTOR);
        return rest.compareTo(Site.BETWEEN_RANKINGS) < 0 ? Site.BETWEEN_RANKINGS : rest;
    }

    private synchronized boolean isDue() {
        return ranked == null || !ranked.isSame(basis());
    }

    /** Works out and publishes the rankings of all ballots that were acknowledged before the call. */
    synchronized void rank() {
        Basis basis = basis();
        publisher.publish(ranker(basis).rankings(clock.instant()));
        ranked = basis;
    }

    /** Over the ballots as they are now. */
    Ranker ranker() {
        return ranker(basis());
    }

    private Ranker ranker(Basis basis) {
        return new Ranker(community.preferences(), tool -> category(basis.shelf, tool), decay, basis.day);
    }

    private Basis basis() {
        return new Basis(community.tallies(), publisher.snapshot().shelf(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Optional<Slug> category(Shelf shelf, Slug tool) {
        return shelf.findTool(tool).map(listed -> listed.category().slug());
    }

    @Override
    public void close() {
        background.close();
    }
}
