package org.shipworthy.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.shipworthy.community.standings.PairCounts;
import org.shipworthy.community.standings.VoteLog;
import org.shipworthy.community.standings.Winner;

/**
 * Every counted preference between two tools, in columns. Filled by one thread, then read by any number. What is verified,
 * blind, and the day fit into one mark of a vote.
 */
public final class Preferences {

    private static final int VERIFIED = 1;
    private static final int BLIND = 2;
    private static final int NEITHER = 4;
    private static final int DAY_SHIFT = 3;

    private final VoteLog log = new VoteLog();
    private final PairNumbers pairs = new PairNumbers(log);
    /** By the voters' numbers in the log. */
    private final BitSet verified = new BitSet();

    /** From now on the ballots of this voter are verified. */
    public void addVerified(String voter) {
        byte[] name = voter.getBytes(UTF_8);
        verified.set(log.voter(hash(name, 0, name.length)));
    }

    /**
     * Adds a ballot that no rule set aside and that is not a maker's own.
     *
     * @param pair   as {@link Subject.OfPair#key()} writes it
     * @param choice one that fits a pair
     * @param voter  who voted, by any name
     */
    public void add(String pair, Choice choice, String voter, boolean blind, LocalDate day) {
        byte[] name = voter.getBytes(UTF_8);
        add(pair, choice, hash(name, 0, name.length), blind, Math.toIntExact(day.toEpochDay()));
    }

    /**
     * @param voter as {@link #hash} has the name
     * @param day   of the epoch
     */
    void add(String pair, Choice choice, long voter, boolean blind, int day) {
        int number = log.voter(voter);
        int mark = (verified.get(number) ? VERIFIED : 0) | (blind ? BLIND : 0) | (choice == Choice.NEITHER ? NEITHER : 0) | day << DAY_SHIFT;
        log.add(pairs.of(pair), winner(choice), number, mark);
    }

    private static Winner winner(Choice choice) {
        return switch (choice) {
            case FIRST -> Winner.LEFT;
            case SECOND -> Winner.RIGHT;
            case TIE, NEITHER -> Winner.TIE;
            case SHIP, SKIP -> throw new IllegalArgumentException(choice.key() + " is no preference");
        };
    }

    public int ballots() {
        return log.votes();
    }

    VoteLog log() {
        return log;
    }

    IntPredicate marked(BallotFilter filter, LocalDate today) {
        int wanted = (filter.verifiedOnly() ? VERIFIED : 0) | (filter.blindOnly() ? BLIND : 0);
        int from = (int) filter.window().from(today).toEpochDay();
        return mark -> (mark & wanted) == wanted && (mark & NEITHER) == 0 && mark >> DAY_SHIFT >= from;
    }

    /** The same for those that said neither. */
    IntPredicate markedNeither(BallotFilter filter, LocalDate today) {
        IntPredicate preferring = marked(filter, today);
        return mark -> (mark & NEITHER) != 0 && preferring.test(mark & ~NEITHER);
    }

    PairCounts counts(IntPredicate wanted, IntPredicate marked, Decay decay, LocalDate today) {
        return decay.isOn()
                ? log.counts(wanted, marked, mark -> decay.weight(LocalDate.ofEpochDay(mark >> DAY_SHIFT), today))
                : log.counts(wanted, marked);
    }

    /** 64 bits of a voter's name, which is random: of ten million voters two are taken for one once in 300,000 sites. */
    static long hash(byte[] text, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * 0x100000001B3L;
        }
        return hash ^ hash >>> 32;
    }
}
