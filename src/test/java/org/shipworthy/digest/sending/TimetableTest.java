package org.shipworthy.digest.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.Cast;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SettableClock;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.Tallies;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.issue.Edition;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.panel.Bench;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.storage.Database;

/** An edition is due on Mondays at 9 in Berlin, which is 8 in winter, and drafted a day before. */
@ParameterizedClass
@EnumSource
class TimetableTest {

    private static final IssueKey WEEK_48 = new IssueKey(2026, 48);
    private static final IssueKey WEEK_49 = new IssueKey(2026, 49);
    private static final IssueKey WEEK_50 = new IssueKey(2026, 50);

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-20T10:00:00Z");
    private final List<Tool> tools = new ArrayList<>(List.of(Cast.tool("alpha")));
    private Database database;
    private Runs runs;

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        runs = new Runs(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void draftIsComposedADayBeforeAndSentWhenItIsDueAndApproved() {
        Timetable timetable = timetable(false);
        timetable.look();
        tools.add(Cast.tool("beta"));
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-22T07:59:59Z")));
        timetable.look();
        assertThat(editions(false).find(WEEK_48)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        timetable.look();
        assertThat(editions(false).find(WEEK_48)).map(Edition::state).contains(Edition.State.DRAFT);
        editions(false).approve(WEEK_48, "editor@example.org");
        timetable.look();
        assertThat(runs.find(WEEK_48)).as("before it is due").isEmpty();
        clock.advance(Duration.ofDays(1));
        timetable.look();
        assertThat(runs.find(WEEK_48)).map(Run::state).contains(RunState.SCHEDULED);
    }

    @Test
    void editionApprovedTooLateIsSentThen() {
        Timetable timetable = timetable(false);
        timetable.look();
        tools.add(Cast.tool("beta"));
        clock.advance(Duration.ofDays(4));
        timetable.look();
        assertThat(runs.find(WEEK_48)).isEmpty();
        editions(false).approve(WEEK_48, "editor@example.org");
        timetable.look();
        assertThat(runs.find(WEEK_48)).isPresent();
    }

    @Test
    void siteThatWasDownCatchesTheLastWeekUpAndNoOther() {
        timetable(true).look();
        tools.add(Cast.tool("beta"));
        clock.advance(Duration.ofDays(18));
        timetable(true).look();
        timetable(true).look();
        assertThat(runs.list(10)).extracting(Run::edition).containsExactly(WEEK_50);
        assertThat(editions(true).find(WEEK_49)).isEmpty();
    }

    @Test
    void weekWithoutNewsIsNotSentWhenSomethingHappensLater() {
        Timetable timetable = timetable(true);
        timetable.look();
        clock.advance(Duration.ofDays(3));
        timetable.look();
        tools.add(Cast.tool("beta"));
        clock.advance(Duration.ofDays(2));
        timetable.look();
        assertThat(runs.list(10)).isEmpty();
        clock.advance(Duration.ofDays(5));
        timetable.look();
        assertThat(runs.list(10)).extracting(Run::edition).containsExactly(WEEK_49);
    }

    @Test
    void nodesThatLookAtOnceMakeOneRun() {
        timetable(true).look();
        tools.add(Cast.tool("beta"));
        clock.advance(Duration.ofDays(3));
        AtOnce.run(4, n -> {
            timetable(true).look();
            return n;
        });
        assertThat(runs.list(10)).extracting(Run::edition).containsExactly(WEEK_48);
    }

    private Timetable timetable(boolean automatic) {
        return new Timetable(database, clock, editions(automatic), WeeklyTime.parse("mon 09:00", ZoneId.of("Europe/Berlin")).orElseThrow(), Duration.ofDays(1));
    }

    private Editions editions(boolean automatic) {
        return new Editions(database, clock, this::snapshot,
                new Subscriptions(database, clock, new SecureRandom(), URI.create("https://tools.example.org")), automatic);
    }

    private Snapshot snapshot() {
        return new Snapshot(1, clock.instant(), new Shelf(List.of(Cast.MODELS), tools), new Bench(Cast.LENSES, List.of(), List.of()),
                Tallies.NONE, Rankings.NONE, List.of());
    }
}
