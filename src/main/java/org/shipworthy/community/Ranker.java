package org.shipworthy.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.shipworthy.community.standings.Bootstrap;
import org.shipworthy.community.standings.BradleyTerry;
import org.shipworthy.community.standings.PairCounts;
import org.shipworthy.community.standings.Ranking;
import org.shipworthy.community.standings.Ties;
import org.shipworthy.community.standings.VoteLog;
import org.shipworthy.kernel.Slug;

/**
 * Makes rankings of preferences: Bradley-Terry with ties as half, errors clustered by voter. What it costs grows with the
 * ballots and with the cube of the tools, which are bounded.
 */
public final class Ranker {

    public static final Ranking METHOD = new Ranking(new BradleyTerry(Ties.HALF), false);

    /** At most so many tools are ranked at once: those with the most ballots. */
    public static final int MOST_TOOLS = 300;

    public static final int BOOTSTRAP_ROUNDS = 1000;

    public static final int MOST_TOOLS_DRAWN = 100;
    public static final int MOST_BALLOTS_DRAWN = 200_000;

    /** Fixed, so that the same ballots always give the same intervals. */
    private static final long BOOTSTRAP_SEED = 1;

    private final Preferences preferences;
    private final Function<Slug, Optional<Slug>> categories;
    private final Decay decay;
    private final LocalDate today;

    /** @param categories the category of a tool; empty for one that is not listed, whose ballots do not count */
    public Ranker(Preferences preferences, Function<Slug, Optional<Slug>> categories, Decay decay, LocalDate today) {
        this.preferences = preferences;
        this.categories = categories;
        this.decay = decay;
        this.today = today;
    }

    public Rankings rankings(Instant asOf) {
        Map<BallotFilter, Board> boards = new HashMap<>();
        for (Optional<Slug> category : scopes()) {
            IntPredicate pairs = pairs(category);
            for (boolean verifiedOnly : new boolean[] {true, false}) {
                for (boolean blindOnly : new boolean[] {false, true}) {
                    addWindows(category, verifiedOnly, blindOnly, pairs, boards);
                }
            }
        }
        return new Rankings(Optional.of(asOf), decay, boards);
    }

    /** A narrower window with as many ballots has the same ones. */
    private void addWindows(Optional<Slug> category, boolean verifiedOnly, boolean blindOnly, IntPredicate pairs, Map<BallotFilter, Board> boards) {
        Board wider = null;
        for (Window window : Window.values()) {
            BallotFilter filter = new BallotFilter(category, verifiedOnly, blindOnly, window);
            int ballots = preferences.log().count(pairs, preferences.marked(filter, today));
            int neither = preferences.log().count(pairs, preferences.markedNeither(filter, today));
            if (ballots + neither == 0) {
                return;
            }
            boolean isSame = wider != null && wider.ballots() == ballots && wider.neither() == neither;
            wider = isSame ? wider.of(filter) : board(filter, pairs, neither);
            boards.put(filter, wider);
        }
    }

    /** One ranking alone. */
    public Board board(BallotFilter filter) {
        IntPredicate pairs = pairs(filter.category());
        return board(filter, pairs, preferences.log().count(pairs, preferences.markedNeither(filter, today)));
    }

    private Board board(BallotFilter filter, IntPredicate pairs, int neither) {
        PairCounts counts = counts(filter, pairs);
        PairCounts ranked = counts.items().size() > MOST_TOOLS ? counts(filter, mostVoted(filter, pairs)) : counts;
        return new Board(filter, METHOD.of(ranked), Math.toIntExact(counts.votes()), neither, counts.effectiveVotes(),
                decay.isOn() ? Optional.empty() : METHOD.topFlip(ranked),
                counts.items().size() - ranked.items().size());
    }

    /** Whether drawing its voters again takes seconds rather than minutes. */
    public static boolean isDrawn(Board board) {
        return board.standings().all().size() <= MOST_TOOLS_DRAWN && board.ballots() <= MOST_BALLOTS_DRAWN;
    }

    /** The intervals of 1,000 rankings of the voters drawn again, island by island; slow. */
    public List<Bootstrap> bootstrap(BallotFilter filter) {
        return METHOD.bootstrap(counts(filter, mostVoted(filter, pairs(filter.category()))), BOOTSTRAP_ROUNDS, new SplittableRandom(BOOTSTRAP_SEED));
    }

    private IntPredicate mostVoted(BallotFilter filter, IntPredicate pairs) {
        return preferences.log().amongMostVoted(MOST_TOOLS, pairs, preferences.marked(filter, today));
    }

    private PairCounts counts(BallotFilter filter, IntPredicate pairs) {
        return preferences.counts(pairs, preferences.marked(filter, today), decay, today);
    }

    /** All tools, then each category that has ballots. */
    private List<Optional<Slug>> scopes() {
        List<Optional<Slug>> scopes = new ArrayList<>(List.of(Optional.empty()));
        IntStream.range(0, preferences.log().pairs()).mapToObj(this::categoryOf).flatMap(Optional::stream).distinct().sorted()
                .forEach(category -> scopes.add(Optional.of(category)));
        return scopes;
    }

    private IntPredicate pairs(Optional<Slug> category) {
        VoteLog log = preferences.log();
        boolean[] isIn = new boolean[log.pairs()];
        for (int pair = 0; pair < isIn.length; pair++) {
            isIn[pair] = category.isPresent() ? categoryOf(pair).equals(category) : category(log.left(pair)).isPresent() && category(log.right(pair)).isPresent();
        }
        return pair -> isIn[pair];
    }

    /** Of both tools, when it is the same. */
    private Optional<Slug> categoryOf(int pair) {
        Optional<Slug> left = category(preferences.log().left(pair));
        return Objects.equals(left, category(preferences.log().right(pair))) ? left : Optional.empty();
    }

    private Optional<Slug> category(String tool) {
        return categories.apply(new Slug(tool));
    }
}
