package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** A few kills in every run; {@code -Dkills=50} for a long one, which prints what it found. */
@ParameterizedClass
@EnumSource
class KilledCommunityTest {

    private static final int KILLS = Integer.getInteger("kills", 2);

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedBallotIsThereExactlyOnceAfterAKill() throws Exception {
        StorageSettings settings = kind.fresh(folder);
        Map<String, List<String>> acknowledged = new LinkedHashMap<>();
        int stored = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.putAll(castUntilKilled("run" + kill, settings));
            stored = countStored(settings, acknowledged);
        }
        System.out.printf("%s: after %d kills %,d acknowledged ballots are there, each once, and %d whose answer never left%n",
                kind, KILLS, count(acknowledged), stored - count(acknowledged));
    }

    private static int count(Map<String, List<String>> choices) {
        return choices.values().stream().mapToInt(List::size).sum();
    }

    /** The choices that were acknowledged, by voter. */
    private static Map<String, List<String>> castUntilKilled(String run, StorageSettings settings) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED", "-Xmx200m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"),
                CastingProcess.class.getName(), run, settings.folder().toString(), settings.postgresql().orElse(""))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            lines.add(output.readLine());
            Thread killer = Thread.ofVirtual().start(() -> killSoon(process));
            output.lines().forEach(lines::add);
            killer.join();
        }
        assertThat(process.waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);
        return lines.stream()
                .map(line -> line.split(" "))
                .filter(parts -> parts.length == 2 && Choice.find(parts[1]).isPresent())
                .collect(Collectors.groupingBy(parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toList())));
    }

    private static void killSoon(Process process) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(50, 600));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // the process itself would close its output too, and what was acknowledged last would stay unread
        process.toHandle().destroyForcibly();
    }

    /** @return how many are there, all acknowledged ones among them */
    private static int countStored(StorageSettings settings, Map<String, List<String>> acknowledged) {
        assertThat(acknowledged).isNotEmpty();
        try (Database database = Database.open(settings)) {
            Map<String, List<String>> stored = ballots(database);
            acknowledged.forEach((voter, choices) -> assertThat(stored.get(voter)).startsWith(choices.toArray(String[]::new)));
            assertThat(stored.values()).as("nothing is there twice").allMatch(choices -> List.of("ship", "skip").subList(0, choices.size()).equals(choices));
            Counts counts = new Community(database, InstantSource.system()).tallies().of(CastingProcess.SUBJECT).unverified();
            assertThat(counts.total()).as("each voter counts once").isEqualTo(stored.size());
            assertThat(counts.of(Choice.SKIP)).isEqualTo((int) stored.values().stream().filter(choices -> choices.size() == 2).count());
            return count(stored);
        }
    }

    private static Map<String, List<String>> ballots(Database database) {
        record Row(String voter, String choice) {}
        return database.read(handle -> handle.createQuery("SELECT voter, choice FROM ballot ORDER BY id")
                .map((row, context) -> new Row(row.getString("voter"), row.getString("choice")))
                .stream()
                .collect(Collectors.groupingBy(Row::voter, Collectors.mapping(Row::choice, Collectors.toList()))));
    }
}
