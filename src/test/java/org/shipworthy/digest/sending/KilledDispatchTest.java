package org.shipworthy.digest.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SmtpSink;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** A few kills in every run; {@code -Dkills=30 -Drecipients=20000} for a long one. */
@ParameterizedClass
@EnumSource
class KilledDispatchTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int RECIPIENTS = Integer.getInteger("recipients", 2_000);

    /** Four connections with a load each. */
    private static final int IN_FLIGHT = 4 * Carriage.LARGEST_LOAD;

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    @Test
    void everybodyGetsItWhateverIsKilledAndOnlyWhatWasInFlightTwice() throws Exception {
        StorageSettings settings = kind.fresh(folder);
        try (SmtpSink sink = new SmtpSink()) {
            int kills = 0;
            while (kills < KILLS && sendUntilKilled(settings, sink)) {
                kills++;
                assertThat(sink.messages()).isLessThanOrEqualTo(RECIPIENTS + (long) kills * IN_FLIGHT);
            }
            assertThat(kills).as("killed while it was sending").isEqualTo(KILLS);
            Process last = process(settings, sink.port());
            assertThat(last.inputReader().lines()).containsExactly("ready", "finished");
            assertEverybodyGotIt(settings, sink, kills);
        }
    }

    private void assertEverybodyGotIt(StorageSettings settings, SmtpSink sink, int kills) {
        long twice = sink.messages() - RECIPIENTS;
        try (Database database = Database.open(settings)) {
            Run run = new Runs(database, InstantSource.system()).find(PlainMailing.EDITION).orElseThrow();
            assertThat(run.state()).isEqualTo(RunState.FINISHED);
            assertThat(run.counts().sent()).isEqualTo(RECIPIENTS);
            assertThat(twice).as("a second copy").isLessThanOrEqualTo(run.counts().doubtful()).isLessThanOrEqualTo((long) kills * IN_FLIGHT);
            System.out.println(kind + ": " + kills + " kills, " + RECIPIENTS + " recipients, " + twice + " second copies, "
                    + run.counts().doubtful() + " in flight when it was killed");
        }
        assertThat(sink.copies().keySet()).as("one Message-ID for each recipient").extracting(SmtpSink.Taken::recipient)
                .doesNotHaveDuplicates().hasSize(RECIPIENTS);
    }

    /** @return false when everything was sent before the kill */
    private static boolean sendUntilKilled(StorageSettings settings, SmtpSink sink) throws IOException, InterruptedException {
        Process process = process(settings, sink.port());
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
            awaitSomeMoment(sink);
            // the process itself would close its output too
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);
            return output.readLine() == null;
        }
    }

    /** One kill in four comes at any time, while recipients are written down or shares taken; the others amid the sending. */
    private static void awaitSomeMoment(SmtpSink sink) throws InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long until = System.nanoTime() + Duration.ofMillis(random.nextInt(4) == 0 ? random.nextInt(1_000) : 60_000).toNanos();
        long some = sink.messages() + random.nextInt(1, Math.max(2, RECIPIENTS / (KILLS + 1)));
        while (sink.messages() < some && System.nanoTime() < until) {
            Thread.sleep(1);
        }
    }

    private static Process process(StorageSettings settings, int port) throws IOException {
        return new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED", "-Xmx200m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), SendingProcess.class.getName(),
                settings.folder().toString(), settings.postgresql().orElse(""), Integer.toString(port), Integer.toString(RECIPIENTS),
                "1000000")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
