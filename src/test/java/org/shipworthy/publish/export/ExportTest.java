package org.shipworthy.publish.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Decay;
import org.shipworthy.community.Subject;
import org.shipworthy.kernel.Sha256;
import org.shipworthy.publish.Site;

/** What is exported can be checked, and every forgery of it is found. */
@ParameterizedClass
@EnumSource
class ExportTest {

    private static final Subject PAIR = Subject.parse("gemma-3n-vs-phi-4-mini").orElseThrow();

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path folder;

    @TempDir
    private Path exported;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private Site site;
    private Exports exports;

    @BeforeEach
    void open() {
        site = Site.open(kind.fresh(folder), clock, Decay.of(90));
        exports = new Exports(site.ledger(), site.rulings(), site::snapshot, site.decay(), clock, exported);
        Electorate readers = new Electorate(site);
        readers.prefer("gemma-3n", "phi-4-mini", 9).prefer("phi-4-mini", "gemma-3n", 5, true, true).prefer("gemma-3n", "llama-3-2-1b", 3, false, false)
                .say(PAIR, Choice.NEITHER, 2, true, false).say(Subject.parse("gemma-3n").orElseThrow(), Choice.SHIP, 4, true, false).vote();
        clock.advance(Duration.ofDays(40));
        site.cast(Electorate.voter(0), PAIR, Choice.TIE, Circumstances.from("network"));
        site.withdraw(Electorate.voter(1), PAIR);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void exportAgreesWithItselfAndWithTheSite() throws IOException {
        Exports.Export export = exports.latest();
        ExportCheck.Report report = ExportCheck.of(export.folder(), Optional.empty());

        assertThat(report.faults()).isEmpty();
        assertThat(report.ballots()).isEqualTo(25).isEqualTo(report.sealed());
        assertThat(report.verdicts()).isGreaterThanOrEqualTo(12);
        assertThat(report.shares()).isEqualTo(1);
        assertThat(report.preferences()).isEqualTo(2);
        assertThat(report.head()).isEqualTo(site.ledger().listHeads(1).getFirst().head());
        site.rank();
        JsonNode standings = new ObjectMapper().readTree(export.file(ExportFile.STANDINGS).toFile());
        assertThat(standings.path("rankings")).hasSize(site.snapshot().rankings().boards().size());
        assertThat(standings.path("preferences").get(1).path("verified").path("first").asInt())
                .isEqualTo(site.snapshot().tallies().of(PAIR).headline().of(Choice.FIRST)).isEqualTo(7);
        assertThat(Files.readString(export.file(ExportFile.BALLOTS))).doesNotContain("voter-00").doesNotContain("network");
    }

    @Test
    void filesSayOfWhichDayTheyAreAndHowTheyMayBeUsedAndCited() throws IOException {
        Exports.Export export = exports.latest();
        JsonNode standings = new ObjectMapper().readTree(export.file(ExportFile.STANDINGS).toFile());
        assertThat(export.name()).isEqualTo("2027-01-01T100000Z");
        assertThat(standings.path("asOf").asText()).isEqualTo("2027-01-01T10:00:00Z");
        assertThat(standings.path("day").asText()).isEqualTo("2027-01-01");
        assertThat(standings.path("licence").asText()).isEqualTo("CC0-1.0");
        assertThat(standings.path("citation").asText()).isEqualTo("Shipworthy, community votes and panel rulings, as of 2027-01-01");
        assertThat(Files.readAllLines(export.file(ExportFile.SUMS))).extracting(line -> line.substring(66))
                .containsExactly("ballots.csv", "chain.csv", "rulings.csv", "standings.json");
    }

    @Test
    void exportIsMadeAnewOnlyAfterAnHour() {
        Exports.Export first = exports.latest();
        assertThat(exports.latest()).isEqualTo(first);
        clock.advance(Duration.ofMinutes(61));
        Exports.Export second = exports.latest();
        assertThat(second.name()).isEqualTo("2027-01-01T110100Z");
        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofHours(2));
            exports.latest();
        }
        assertThat(exports.find(first.name())).isEmpty();
        assertThat(exports.find(second.name())).isPresent();
        assertThat(exports.find("../shipworthy.db")).isEmpty();
        assertThat(exports.find("\0")).as("no name of a folder").isEmpty();
    }

    @Test
    void votersOfTwoExportsCannotBeHeldAgainstEachOther() throws IOException {
        List<String> first = column(exports.latest(), 7);
        clock.advance(Duration.ofHours(2));
        List<String> second = column(exports.latest(), 7);
        assertThat(first).hasSameSizeAs(second).doesNotContainAnyElementsOf(second);
        assertThat(column(exports.latest(), 6)).isEqualTo(column(exports.latest(), 6)).doesNotHaveDuplicates();
    }

    @Test
    void headThatWasPublishedBeforeStaysInTheChain() throws IOException {
        String before = ExportCheck.of(exports.latest().folder(), Optional.empty()).head();
        site.cast(Electorate.voter(50), PAIR, Choice.FIRST, Circumstances.from(""));
        clock.advance(Duration.ofHours(2));
        assertThat(ExportCheck.of(exports.latest().folder(), Optional.of(before)).faults()).isEmpty();
        assertThat(ExportCheck.of(exports.latest().folder(), Optional.of("f".repeat(64))).faults()).singleElement().asString().contains("is not in the chain");
    }

    /** The second day's files agree with themselves; only the head that was kept tells. */
    @Test
    void rulingThatWasChangedOrRemovedInTheDatabaseMissesTheHeadThatWasPublished() throws IOException {
        ExportCheck.Report first = ExportCheck.of(exports.latest().folder(), Optional.empty());
        Optional<String> kept = Optional.of(first.rulingsHead());
        assertThat(first.rulings()).isGreaterThanOrEqualTo(48);
        assertThat(site.rulings().findLast().orElseThrow().head()).isEqualTo(first.rulingsHead());
        String line = Files.readAllLines(exports.latest().file(ExportFile.RULINGS)).get(1);
        int end = line.lastIndexOf(',');
        assertThat(line.substring(end + 1)).isEqualTo(Sha256.of("0".repeat(64) + "\n" + line.substring(0, end) + "\n").hex());

        assertThat(ExportCheck.of(nextDay().folder(), kept).faults()).as("nothing was touched").isEmpty();
        site.database().writeOnly(handle -> handle.execute("UPDATE review SET ruling = CASE ruling WHEN 'ship' THEN 'skip' ELSE 'ship' END WHERE id = (SELECT min(id) FROM review)"));
        assertThat(ExportCheck.of(nextDay().folder(), kept).faults()).singleElement().asString().contains("is not in the chain");
        assertThat(ExportCheck.of(nextDay().folder(), Optional.empty()).faults()).isEmpty();
    }

    private Exports.Export nextDay() {
        clock.advance(Duration.ofDays(1));
        return exports.latest();
    }

    @Test
    void everyForgeryIsFound() throws IOException {
        Exports.Export export = exports.latest();
        assertFound(export, ExportFile.BALLOTS, text -> text.replaceFirst(",first,", ",second,"), "link 1");
        assertFound(export, ExportFile.BALLOTS, text -> text.replaceFirst("(?m)^1,3,.*\n", ""), "number 4 is not 3");
        assertFound(export, ExportFile.BALLOTS, text -> text + text.lines().reduce((one, two) -> two).orElseThrow() + "\n", "is not 26");
        assertFound(export, ExportFile.BALLOTS, text -> text.replaceFirst("(?m)^(1,\\d+,[^,]+,gemma-3n-vs-phi-4-mini,first,.*),1,0,,1$", "$1,0,0,,1"), "preferences [gemma-3n-vs-phi-4-mini].unverified.first");
        assertFound(export, ExportFile.BALLOTS, text -> text.replaceFirst("(?m)^(1,\\d+,[^,]+,gemma-3n-vs-phi-4-mini,first,.*),1,0,,1$", "$1,1,0,,0"), "not marked live");
        assertFound(export, ExportFile.RULINGS, text -> text.replaceFirst(",ship,", ",skip,"), "verdicts [");
        assertFound(export, ExportFile.RULINGS, text -> text.replaceFirst(",ship,", ",skip,"), "rulings.csv, line");
        assertFound(export, ExportFile.RULINGS, text -> text.replaceFirst("(?m)^2,.*\n", ""), "it is not ruling 2");
        assertFound(export, ExportFile.RULINGS, text -> text.replaceFirst("(?s)[^\n]*\n$", ""), "names the rulings' head");
        assertFound(export, ExportFile.CHAIN, text -> text.replaceFirst("(?m)^1,25,.", "1,25,x"), "chain.csv has the head x");
        assertFound(export, ExportFile.CHAIN, text -> text + "2,26," + "0".repeat(64) + ",2027\n", "goes on with link 2");
        assertFound(export, ExportFile.STANDINGS, text -> text.replaceFirst("\"strength\" : 0.", "\"strength\" : 1."), "strength: published 1.");
        assertFound(export, ExportFile.BALLOTS, text -> text.replaceFirst(",gemma-3n-vs-phi-4-mini,", ",no such pair,"), "ballots.csv, line");
        assertFound(export, ExportFile.STANDINGS, text -> text.replaceFirst("\"day\" : \"", "\"day\" : \"no "), "standings.json: ");
        assertFound(export, ExportFile.STANDINGS, text -> text.replace("\"rules\" : 1", "\"rules\" : 2"), "rules version 2");
        assertFound(export, ExportFile.STANDINGS, text -> text.replaceFirst("\"voters\" :", "\"noters\" :"), "noters: published");
        assertFound(export, ExportFile.BALLOTS, text -> text.replaceFirst("(?m),,1$", ",whim,1"), "there is no rule \"whim\"");
        for (ExportFile file : List.of(ExportFile.BALLOTS, ExportFile.CHAIN, ExportFile.RULINGS)) {
            assertFound(export, file, text -> text.replaceFirst("(?m)^1,2", "1,\u00fc"), file == ExportFile.CHAIN ? "link 1" : ".csv, line ");
        }
    }

    @Test
    void nameThatIsThereTwiceInTheStandingsIsNotRead() throws IOException {
        Path standings = exports.latest().file(ExportFile.STANDINGS);
        String text = Files.readString(standings);
        Files.writeString(standings, text.replaceFirst("\"rulingsHead\"", "\"head\" : \"another\", $0"));
        assertThatThrownBy(() -> ExportCheck.of(exports.latest().folder(), Optional.empty())).isInstanceOf(IOException.class).hasMessageContaining("head");
        Files.writeString(standings, text + "{}");
        assertThatThrownBy(() -> ExportCheck.of(exports.latest().folder(), Optional.empty())).isInstanceOf(IOException.class);
    }

    @Test
    void moreFaultsThanAreListedAreSaidToBeThere() throws IOException {
        Path ballots = exports.latest().file(ExportFile.BALLOTS);
        Files.writeString(ballots, Files.readString(ballots) + "x\n".repeat(60));
        assertThat(ExportCheck.of(exports.latest().folder(), Optional.empty()).faults()).hasSize(51).last().isEqualTo("and more, which is not listed");
    }

    @Test
    void headWithoutBallotsIsFound() throws IOException {
        site.close();
        Files.createDirectory(folder.resolve("new"));
        site = Site.open(kind.fresh(folder.resolve("new")), clock, Decay.NONE);
        Exports.Export export = new Exports(site.ledger(), site.rulings(), site::snapshot, site.decay(), clock, exported).latest();
        assertThat(ExportCheck.of(export.folder(), Optional.empty()).faults()).isEmpty();
        assertFound(export, ExportFile.STANDINGS, text -> text.replace("\"head\" : null", "\"head\" : \"" + "0".repeat(64) + "\""), "names the head 0000");
    }

    /** Also with checksums that fit the forged file. */
    private void assertFound(Exports.Export export, ExportFile file, UnaryOperator<String> forgery, String found) throws IOException {
        Path forged = Files.createTempDirectory(folder, "forged");
        for (ExportFile each : ExportFile.values()) {
            Files.copy(export.file(each), forged.resolve(each.fileName()));
        }
        String before = Files.readString(forged.resolve(file.fileName()));
        String after = forgery.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(forged.resolve(file.fileName()), after);
        assertThat(ExportCheck.of(forged, Optional.empty()).faults()).anyMatch(fault -> fault.equals(file.fileName() + " is not the file that SHA256SUMS speaks of"));

        Path sums = forged.resolve(ExportFile.SUMS.fileName());
        String old = Sha256.of(export.file(file)).hex();
        Files.writeString(sums, Files.readString(sums).replace(old, Sha256.of(forged.resolve(file.fileName())).hex()));
        assertThat(ExportCheck.of(forged, Optional.empty()).faults()).anyMatch(fault -> fault.contains(found));
    }

    private static List<String> column(Exports.Export export, int column) throws IOException {
        return Files.readAllLines(export.file(ExportFile.BALLOTS)).stream().skip(1).map(line -> line.split(",", -1)[column]).toList();
    }
}
