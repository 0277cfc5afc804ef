package org.shipworthy.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.SettableClock;

class TollTest {

    private static final Network BUSY = new Network("192.0.2.1");
    private static final Network QUIET = new Network("192.0.2.2");

    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");
    private final Stamps stamps = new Stamps(new byte[32], clock);
    private final Toll toll = new Toll(stamps, "vote", new Pace.Limit(3, 3), clock);

    @BeforeEach
    void makeBusy() {
        for (int form = 0; form < 3; form++) {
            assertThat(toll.admits(BUSY, "", "")).isTrue();
        }
    }

    @Test
    void aBusyNetworkPaysAndAQuietOneDoesNot() {
        assertThat(toll.admits(BUSY, "", "")).isFalse();
        assertThat(toll.admits(QUIET, "", "")).isTrue();
    }

    @Test
    void oneAnswerIsWorthOneForm() {
        String challenge = toll.challenge();
        String answer = solve(challenge, Toll.BITS);
        assertThat(toll.admits(BUSY, challenge, answer)).isTrue();
        assertThat(toll.admits(BUSY, challenge, answer)).isFalse();
    }

    @Test
    void aBitTooFewIsNoAnswer() {
        String challenge = toll.challenge();
        assertThat(toll.admits(BUSY, challenge, almost(challenge))).isFalse();
    }

    @Test
    void whoeverWaitsNeedNotWork() {
        String challenge = toll.challenge();
        clock.advance(Toll.WAIT.minusMillis(1));
        useUpWhatBecameFree();
        assertThat(toll.admits(BUSY, challenge, "")).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(toll.admits(BUSY, challenge, "")).isTrue();
        assertThat(toll.admits(BUSY, challenge, "")).isFalse();
    }

    @Test
    void waitingWithManyAtOnceIsNotWorthMany() {
        String[] challenges = new String[50];
        for (int i = 0; i < challenges.length; i++) {
            challenges[i] = toll.challenge();
        }
        clock.advance(Toll.WAIT);
        useUpWhatBecameFree();
        int admitted = 0;
        for (String challenge : challenges) {
            admitted += toll.admits(BUSY, challenge, "") ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(Toll.WAITED.perMinute());
    }

    @Test
    void whatWasPaidElsewhereOrLongAgoIsWorthNothing() {
        String other = new Toll(stamps, "signup", new Pace.Limit(3, 3), clock).challenge();
        assertThat(toll.admits(BUSY, other, solve(other, Toll.BITS))).isFalse();
        assertThat(toll.admits(BUSY, "tollvote.0.x~made-up", "1")).isFalse();
        String old = toll.challenge();
        clock.advance(Duration.ofMinutes(10));
        useUpWhatBecameFree();
        assertThat(toll.admits(BUSY, old, solve(old, Toll.BITS))).isFalse();
    }

    private void useUpWhatBecameFree() {
        while (toll.admits(BUSY, "", "")) {
            continue;
        }
    }

    /** Fulfils one bit less than is asked for. */
    private static String almost(String challenge) {
        for (int n = 0;; n++) {
            int bits = bits(challenge + ":" + n);
            if (bits == Toll.BITS - 1) {
                return Integer.toString(n);
            }
        }
    }

    private static String solve(String challenge, int bits) {
        int n = 0;
        while (bits(challenge + ":" + n) < bits) {
            n++;
        }
        return Integer.toString(n);
    }

    private static int bits(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Integer.numberOfLeadingZeros((hash[0] & 0xff) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | hash[3] & 0xff);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
