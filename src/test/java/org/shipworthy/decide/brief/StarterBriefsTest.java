package org.shipworthy.decide.brief;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shipworthy._support.SettableClock;
import org.shipworthy.publish.Site;
import org.shipworthy.storage.StorageSettings;

/** Briefs over the starter content, against what a careful engineer answers: see src/test/resources/briefs/starter.txt. */
class StarterBriefsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private static Path folder;
    private static Site site;

    private final Answers answers = new Answers();

    @BeforeAll
    static void open() {
        site = Site.open(new StorageSettings(folder, Optional.empty()), new SettableClock("2026-11-22T12:00:00Z"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** One brief of the file. */
    record Expected(String address, Map<String, String> says) {

        List<String> tools(String field) {
            return says.get(field).equals("none") ? List.of() : Arrays.stream(says.get(field).split(" or |, ")).sorted().toList();
        }

        @Override
        public String toString() {
            return address;
        }
    }

    static List<Expected> briefs() throws IOException {
        List<Expected> briefs = new ArrayList<>();
        for (String part : Files.readString(Path.of("src/test/resources/briefs/starter.txt")).split("\n\n")) {
            List<String> lines = part.strip().lines().toList();
            if (lines.getFirst().matches("(category|tools)=.*")) {
                Map<String, String> says = new HashMap<>();
                lines.stream().skip(1).map(line -> line.split(": ", 2)).forEach(line -> says.put(line[0], line[1]));
                briefs.add(new Expected(lines.getFirst(), says));
            }
        }
        return briefs;
    }

    @ParameterizedTest
    @MethodSource("briefs")
    void theAnswerIsThatOfACarefulEngineer(Expected expected) {
        Answer answer = answer(expected.address());

        assertThat(answer.brief().toQuery()).as("written as its one address").isEqualTo(expected.address());
        assertThat(slugs(answer.sure().stream())).as("fits: " + expected.says().get("because")).containsExactlyElementsOf(expected.tools("fits"));
        assertThat(slugs(answer.unsure().stream())).as("perhaps: " + expected.says().get("because")).containsExactlyElementsOf(expected.tools("perhaps"));
        assertThat(answer.first().map(one -> one.tool().slug().value()).orElse("none")).as("first: " + expected.says().get("because")).isIn((Object[]) expected.says().get("first").split(" or "));
    }

    @ParameterizedTest
    @MethodSource("briefs")
    void everyNearMissStandsWhereItSaysInTheBriefThatAsksForLess(Expected expected) {
        assertThat(answer(expected.address()).misses()).allSatisfy(miss -> {
            List<Ranked> then = answer(miss.relaxed().toQuery()).ranked();
            assertThat(then.stream().map(one -> one.tool().slug()).toList().indexOf(miss.tool().slug()) + 1).as(miss.tool().slug() + ", " + miss.failed().requirement()).isEqualTo(miss.place());
        });
    }

    @Test
    void thereAreAtLeastFortyAndEachHasItsReason() throws IOException {
        assertThat(briefs()).hasSizeGreaterThanOrEqualTo(40).allSatisfy(brief -> assertThat(brief.says()).containsOnlyKeys("fits", "perhaps", "first", "because"));
        assertThat(briefs()).extracting(Expected::address).doesNotHaveDuplicates();
    }

    private Answer answer(String address) {
        return ((Answer.Result.Answered) answers.answer(site.snapshot(), BriefTest.read(address), DAY)).answer();
    }

    private static TreeSet<String> slugs(Stream<Ranked> ranked) {
        return ranked.map(one -> one.tool().slug().value()).collect(toCollection(TreeSet::new));
    }
}
