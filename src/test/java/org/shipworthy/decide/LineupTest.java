package org.shipworthy.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy.kernel.Slug;

class LineupTest {

    @ParameterizedTest
    @CsvSource({"b-vs-a, a-vs-b", "a-vs-b, a-vs-b", "c-vs-a-vs-b, a-vs-b-vs-c", "d-vs-c-vs-b-vs-a, a-vs-b-vs-c-vs-d"})
    void anyOrderHasOneKey(String path, String key) {
        assertThat(Lineup.read(path)).isInstanceOfSatisfying(Lineup.Reading.Read.class, read -> assertThat(read.lineup().key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a-vs-", "-vs-a", "A-vs-b", "a b-vs-c", "a--b-vs-c", "a-vs-b-vs-", "é-vs-b", "../etc-vs-b"})
    void whatIsNoListOfSlugsIsRefusedWithASentence(String path) {
        assertRefused(path, ".");
    }

    @Test
    void fiveToolsAreRefused() {
        assertRefused("a-vs-b-vs-c-vs-d-vs-e", "names 5");
    }

    @Test
    void theSameToolTwiceIsRefused() {
        assertRefused("a-vs-b-vs-a", "twice: a");
    }

    @Test
    void aLongNameIsRefusedAndShortenedInTheMessage() {
        assertRefused("a".repeat(81) + "-vs-b", "…");
        assertThat(Lineup.read("a".repeat(80) + "-vs-b")).isInstanceOf(Lineup.Reading.Read.class);
        assertRefused(String.join("-vs-", Collections.nCopies(100_000, "x")), "names 100000");
    }

    @Test
    void aLineupOfOneCannotBeMade() {
        assertThatThrownBy(() -> new Lineup(List.of(new Slug("a")))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String path, String part) {
        assertThat(Lineup.read(path)).isInstanceOfSatisfying(Lineup.Reading.Refused.class, refused -> assertThat(refused.reason()).contains(part));
    }
}
