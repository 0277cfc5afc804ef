package org.shipworthy.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.shipworthy.community.BallotFilter;
import org.shipworthy.community.Board;
import org.shipworthy.community.Ranker;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.standings.Bootstrap;

/** Draws the voters of rankings again, when somebody asks: one ranking at a time, on one thread, and each once. */
final class Draws {

    private static final int MOST_KEPT = 100;

    private record Key(Optional<Instant> asOf, BallotFilter filter) {}

    private final Supplier<Ranker> rankers;
    private final InstantSource clock;
    private final Semaphore turn = new Semaphore(1);
    private final Cache<Key, DrawnRanking.Drawn> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Draws(Supplier<Ranker> rankers, InstantSource clock) {
        this.rankers = rankers;
        this.clock = clock;
    }

    DrawnRanking draw(Rankings rankings, BallotFilter filter) {
        Optional<Board> board = rankings.find(filter).filter(found -> !found.isEmpty());
        if (board.isEmpty()) {
            return new DrawnRanking.Empty();
        }
        if (!Ranker.isDrawn(board.get())) {
            return new DrawnRanking.TooLarge();
        }
        return find(rankings, filter).<DrawnRanking>map(drawn -> drawn).orElseGet(() -> drawInTurn(rankings, board.get()));
    }

    /** What was drawn of these very rankings. */
    Optional<DrawnRanking.Drawn> find(Rankings rankings, BallotFilter filter) {
        return Optional.ofNullable(kept.getIfPresent(new Key(rankings.asOf(), filter)));
    }

    private DrawnRanking drawInTurn(Rankings rankings, Board board) {
        if (!turn.tryAcquire()) {
            return new DrawnRanking.Busy();
        }
        try (ForkJoinPool alone = new ForkJoinPool(1)) {
            List<Bootstrap> islands = alone.submit(() -> rankers.get().bootstrap(board.filter())).join();
            DrawnRanking.Drawn drawn = new DrawnRanking.Drawn(clock.instant(), board, islands);
            kept.put(new Key(rankings.asOf(), board.filter()), drawn);
            return drawn;
        } finally {
            turn.release();
        }
    }
}
