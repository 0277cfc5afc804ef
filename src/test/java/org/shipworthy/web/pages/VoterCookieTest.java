package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.http.Signer;

class VoterCookieTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Subject TOOL = new Subject.OfTool(new Slug("gemma-3n"));
    private static final Subject PAIR = new Subject.OfPair(new Slug("gemma-3n"), new Slug("phi-4-mini"));

    private final Signer signer = new Signer(new byte[32]);
    private final Random random = new Random(20261122);

    @Test
    void whatWasWrittenIsRead() {
        VoterCookie cookie = fresh().with(TOOL, Choice.SKIP).with(PAIR, Choice.NEITHER);
        Optional<VoterCookie> read = VoterCookie.read(cookie.write(signer), signer);
        assertThat(read).contains(cookie);
        assertThat(read.orElseThrow().choiceOn(PAIR)).contains(Choice.NEITHER);
        assertThat(read.orElseThrow().without(PAIR).choiceOn(PAIR)).isEmpty();
    }

    @Test
    void newNamesComeInTheOrderOfTimeAndNeverTwice() {
        List<String> names = IntStream.range(0, 2_000).mapToObj(n -> VoterCookie.fresh(NOW.plusMillis(n / 10), random).voter().id()).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (int n = 10; n < names.size(); n++) {
            assertThat(names.get(n)).isGreaterThan(names.get(n - 10));
        }
    }

    @Test
    void itStaysSmallEnoughForABrowserAndForgetsTheOldestMark() {
        VoterCookie cookie = fresh().with(TOOL, Choice.SHIP);
        for (int i = 0; i < 200; i++) {
            cookie = cookie.with(new Subject.OfTool(new Slug("tool-" + i)), Choice.SHIP);
        }
        assertThat(cookie.write(signer)).hasSizeLessThan(4000 - "__Host-shipworthy_voter=".length());
        assertThat(cookie.choiceOn(TOOL)).isEmpty();
        assertThat(cookie.choiceOn(new Subject.OfTool(new Slug("tool-0")))).contains(Choice.SHIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "short", "AAAAAAAAAAAAAAAAAAAAAAAA.", "AAAAAAAAAAAAAAAAAAAAAAAA.a", "AAAAAAAAAAAAAAAAAAAAAAAA.zAAAAAAAA",
            "AAAAAAAAAAAAAAAAAAAAAAAA.aAAAAAAAA.", "AAAAAAAAAAAAAAAAAAAAAAAA.aAAAAAAA é"})
    void anOddTextIsNoCookieEvenIfWeSignedIt(String text) {
        assertThat(VoterCookie.read(signer.sign(text), signer)).isEmpty();
    }

    @Test
    void anAlteredCookieIsNone() {
        String cookie = fresh().with(TOOL, Choice.SHIP).write(signer);
        for (int i = 0; i < cookie.length(); i++) {
            char other = cookie.charAt(i) == 'b' ? 'c' : 'b';
            assertThat(VoterCookie.read(cookie.substring(0, i) + other + cookie.substring(i + 1), signer)).as("changed at " + i).isEmpty();
            assertThat(VoterCookie.read(cookie.substring(0, i), signer)).as("cut at " + i).isEmpty();
        }
    }

    @Test
    void anotherSitesCookieIsNone() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(VoterCookie.read(fresh().write(new Signer(otherKey)), signer)).isEmpty();
    }

    private VoterCookie fresh() {
        return VoterCookie.fresh(NOW, random);
    }
}
