package org.shipworthy.digest.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.sending.WeeklyTime.Due;

class WeeklyTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void weekBeginsAtItsTimeAndNotBefore() {
        WeeklyTime weekly = weekly("mon 09:00");
        assertThat(weekly.last(Instant.parse("2026-11-23T07:59:59Z"))).isEqualTo(new Due(new IssueKey(2026, 47), Instant.parse("2026-11-16T08:00:00Z")));
        assertThat(weekly.last(Instant.parse("2026-11-23T08:00:00Z"))).isEqualTo(new Due(new IssueKey(2026, 48), Instant.parse("2026-11-23T08:00:00Z")));
        assertThat(weekly.next(Instant.parse("2026-11-23T08:00:00Z"))).isEqualTo(new Due(new IssueKey(2026, 49), Instant.parse("2026-11-30T08:00:00Z")));
    }

    @Test
    void itIsTheSameTimeOfTheDayInSummer() {
        assertThat(weekly("mon 09:00").last(Instant.parse("2026-07-21T00:00:00Z")).at()).isEqualTo(Instant.parse("2026-07-20T07:00:00Z"));
    }

    @Test
    void timeThatIsSkippedIsTheMomentAtWhichTheClocksChange() {
        // on 29 March 2026 there is no half past two in Berlin
        Due due = weekly("sun 02:30").last(Instant.parse("2026-03-30T00:00:00Z"));
        assertThat(due).isEqualTo(new Due(new IssueKey(2026, 13), Instant.parse("2026-03-29T01:00:00Z")));
    }

    @Test
    void timeThatComesTwiceIsTheFirst() {
        // on 25 October 2026 it is half past two in Berlin at 00:30 and at 01:30 UTC
        WeeklyTime weekly = weekly("sun 02:30");
        Due first = new Due(new IssueKey(2026, 43), Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(weekly.last(Instant.parse("2026-10-25T00:29:59Z")).edition()).isEqualTo(new IssueKey(2026, 42));
        assertThat(weekly.last(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo(first);
        assertThat(weekly.last(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo(first);
    }

    @Test
    void yearsOfWeeksAreThoseOfIso8601() {
        assertThat(weekly("fri 12:00").last(Instant.parse("2027-01-01T12:00:00Z")).edition()).isEqualTo(new IssueKey(2026, 53));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "monday 09:00", "mon 9:00", "mon 24:00", "mon 09:60", "Mon 09:00", "mon  09:00"})
    void otherWordsAreNoTime(String text) {
        assertThat(WeeklyTime.parse(text, BERLIN)).isEmpty();
    }

    private static WeeklyTime weekly(String text) {
        return WeeklyTime.parse(text, BERLIN).orElseThrow();
    }
}
