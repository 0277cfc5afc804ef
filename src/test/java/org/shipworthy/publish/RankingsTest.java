package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.Electorate;
import org.shipworthy._support.SettableClock;
import org.shipworthy.community.BallotFilter;
import org.shipworthy.community.Board;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Decay;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Window;
import org.shipworthy.community.standings.Standing;
import org.shipworthy.kernel.Slug;

/** The rankings of a site with the starter content, from its ballots to its snapshot. */
@ParameterizedClass
@EnumSource
class RankingsTest {

    private static final BallotFilter ALL_TOOLS = BallotFilter.headline(Optional.empty());
    private static final BallotFilter DEVELOPERS = BallotFilter.headline(Optional.of(new Slug("developer-tools")));

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");
    private Site site;
    private Electorate readers;

    @BeforeEach
    void open() {
        open(Decay.NONE);
    }

    private void open(Decay decay) {
        site = Site.open(kind.fresh(folder), clock, decay);
        readers = new Electorate(site);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aYoungSiteHasNoRankings() {
        assertThat(site.snapshot().rankings()).isEqualTo(Rankings.NONE);
        site.rank();
        assertThat(site.snapshot().rankings().boards()).isEmpty();
        assertThat(site.snapshot().rankings().asOf()).contains(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void everyFilterRanksItsBallots() {
        readers.prefer("gemma-3n", "phi-4-mini", 30).prefer("phi-4-mini", "gemma-3n", 10)
                .prefer("gemma-3n", "phi-4-mini", 5, false, false)
                .prefer("phi-4-mini", "gemma-3n", 6, true, true)
                .prefer("langchain", "gemma-3n", 7)
                .say(Subject.parse("gemma-3n-vs-phi-4-mini").orElseThrow(), Choice.TIE, 4, true, false)
                .say(Subject.parse("gemma-3n-vs-phi-4-mini").orElseThrow(), Choice.NEITHER, 3, true, false)
                .vote();
        site.rank();

        Board developers = board(DEVELOPERS);
        assertThat(developers.ballots()).isEqualTo(50);
        assertThat(developers.neither()).isEqualTo(3);
        assertThat(developers.effective()).isEqualTo(50);
        assertThat(items(developers)).containsExactly("gemma-3n", "phi-4-mini");
        // ties are half a win each: 32 to 18
        assertThat(developers.standings().all().getFirst().strength()).isEqualTo(Math.log(32.0 / 18) / 2, within(1e-9));
        assertThat(board(ALL_TOOLS).ballots()).isEqualTo(57);
        assertThat(items(board(ALL_TOOLS))).containsExactly("langchain", "gemma-3n", "phi-4-mini");
        assertThat(board(new BallotFilter(DEVELOPERS.category(), false, false, Window.ALL)).ballots()).isEqualTo(55);
        Board blind = board(new BallotFilter(DEVELOPERS.category(), true, true, Window.ALL));
        assertThat(items(blind)).containsExactly("phi-4-mini", "gemma-3n");
        assertThat(blind.ballots()).isEqualTo(6);
    }

    @Test
    void flipIsTheFewestBallotsThatChangeFirstPlace() {
        readers.prefer("gemma-3n", "phi-4-mini", 12).prefer("phi-4-mini", "gemma-3n", 7).vote();
        site.rank();

        // of two items the one with more wins is ahead: 12 to 13, or 6 to 7
        assertThat(board(DEVELOPERS).flip()).hasValueSatisfying(flip -> {
            assertThat(flip.first()).isEqualTo("gemma-3n");
            assertThat(flip.byAddition()).isEqualTo(OptionalLong.of(6));
            assertThat(flip.byRemoval()).isEqualTo(OptionalLong.of(6));
        });
    }

    @Test
    void windowsTakeTheirDaysOnly() {
        readers.prefer("gemma-3n", "phi-4-mini", 4).vote();
        clock.advance(Duration.ofDays(30));
        readers.prefer("phi-4-mini", "gemma-3n", 3).vote();
        clock.advance(Duration.ofDays(29));
        site.rank();

        assertThat(board(DEVELOPERS).ballots()).isEqualTo(7);
        assertThat(items(board(DEVELOPERS)).getFirst()).isEqualTo("gemma-3n");
        Board month = board(new BallotFilter(DEVELOPERS.category(), true, false, Window.MONTH));
        assertThat(month.ballots()).isEqualTo(3);
        assertThat(items(month).getFirst()).isEqualTo("phi-4-mini");
        assertThat(board(new BallotFilter(DEVELOPERS.category(), true, false, Window.QUARTER)).standings()).isSameAs(board(DEVELOPERS).standings());
    }

    @Test
    void olderBallotsWeighLessWhereThatIsSet() {
        site.close();
        open(Decay.of(10));
        readers.prefer("gemma-3n", "phi-4-mini", 8).vote();
        clock.advance(Duration.ofDays(20));
        readers.prefer("phi-4-mini", "gemma-3n", 4).vote();
        site.rank();

        // eight of a quarter against four of one
        Standing first = board(DEVELOPERS).standings().all().getFirst();
        assertThat(first.item()).isEqualTo("phi-4-mini");
        assertThat(first.strength()).isEqualTo(Math.log(4 / 2.0) / 2, within(1e-6));
        assertThat(board(DEVELOPERS).ballots()).isEqualTo(12);
        assertThat(board(DEVELOPERS).effective()).isEqualTo(6 * 6 / 4.5, within(1e-6));
        assertThat(board(DEVELOPERS).flip()).isEmpty();
    }

    @Test
    void changedAndWithdrawnBallotsCountAsTheyAreNow() {
        Subject pair = Subject.parse("gemma-3n-vs-phi-4-mini").orElseThrow();
        readers.prefer("gemma-3n", "phi-4-mini", 3).vote();
        site.cast(Electorate.voter(0), pair, Choice.SECOND, Circumstances.from(""));
        site.withdraw(Electorate.voter(1), pair);
        site.rank();

        assertThat(board(DEVELOPERS).ballots()).isEqualTo(2);
        assertThat(board(DEVELOPERS).standings().all().getFirst().strength()).isZero();
    }

    @Test
    void ballotsAreRankedInTheBackground() throws InterruptedException {
        site.keepCounting();
        readers.prefer("gemma-3n", "phi-4-mini", 3).vote();
        for (int i = 0; i < 600 && site.snapshot().rankings().find(DEVELOPERS).filter(board -> board.ballots() == 3).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(board(DEVELOPERS).ballots()).isEqualTo(3);
    }

    @Test
    void countingRestsTenTimesAsLongAsItTook() {
        assertThat(RankingsKeeper.rest(Duration.ofMillis(1))).isEqualTo(Duration.ofSeconds(5));
        assertThat(RankingsKeeper.rest(Duration.ofMillis(501))).isEqualTo(Duration.ofMillis(5010));
    }

    private Board board(BallotFilter filter) {
        return site.snapshot().rankings().find(filter).orElseThrow();
    }

    private static List<String> items(Board board) {
        return board.standings().all().stream().map(Standing::item).toList();
    }
}
