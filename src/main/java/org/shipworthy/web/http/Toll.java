package org.shipworthy.web.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.shipworthy.kernel.Sha256;

/**
 * What a form costs while its network is busy: about a second of work for a browser that runs scripts, or some waiting
 * for one that does not. The work is to find an answer such that SHA-256 of {@code challenge:answer} begins with
 * {@link #BITS} zero bits (Back, "Hashcash – a denial of service counter-measure", 2002), so it is checked at once.
 */
public final class Toll {

    /** An answer is found after 65,536 tries on average. */
    public static final int BITS = 16;

    /** Who waits so long need not work. */
    public static final Duration WAIT = Duration.ofSeconds(20);

    /** Waiting is worth something only one after the other. */
    public static final Pace.Limit WAITED = new Pace.Limit(3, 60);

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int LONGEST_ANSWER = 20;

    private final Stamps stamps;
    private final String purpose;
    private final Pace free;
    private final Pace waited;

    /**
     * @param purpose letters only; what is paid for one is worth nothing for another
     * @param free    how many forms a network sends before it counts as busy
     */
    public Toll(Stamps stamps, String purpose, Pace.Limit free, InstantSource clock) {
        this.stamps = stamps;
        this.purpose = "toll" + purpose;
        this.free = new Pace(free, clock);
        this.waited = new Pace(WAITED, clock);
    }

    /** Something to work on, or to wait with. */
    public String challenge() {
        return stamps.issue(purpose);
    }

    /** Whether the network may send one more form now: because it is not busy, or because it has paid. Each payment is worth one form. */
    public boolean admits(Network network, String challenge, String answer) {
        return isPaid(network, challenge, answer) || free.refuses(network).isEmpty();
    }

    private boolean isPaid(Network network, String challenge, String answer) {
        Optional<Duration> age = stamps.age(challenge, purpose).filter(since -> since.compareTo(LIFETIME) < 0);
        return age.isPresent()
                && (isSolved(challenge, answer) || age.get().compareTo(WAIT) >= 0 && waited.refuses(network).isEmpty())
                && stamps.use(challenge, 1);
    }

    private static boolean isSolved(String challenge, String answer) {
        return !answer.isEmpty() && answer.length() <= LONGEST_ANSWER && Sha256.of(challenge + ":" + answer).leadingZeroBits() >= BITS;
    }
}
