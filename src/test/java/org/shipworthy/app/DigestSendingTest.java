package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.NewsOfAWeek;
import org.shipworthy._support.SmtpSink;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.publish.Site;
import org.shipworthy.storage.StorageSettings;

/** An edition from the command line, without a mail server: messages become files. */
class DigestSendingTest {

    private static final String SUBSCRIBERS = """
            email,wishes,consent_date,consent_source
            ann@example.org,everything=weekly,2026-01-31,Fair
            bob@example.org,tool:milvus=weekly,2026-01-31,Fair
            cat@example.org,tool:gemma-3n=weekly,2026-01-31,Fair
            """;

    @TempDir
    Path folder;

    private Terminal terminal;
    private String week;

    @BeforeEach
    void sitDown() {
        terminal = new Terminal(folder);
        week = IssueKey.of(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC)).toString();
    }

    @Test
    void editionIsLookedAtAndSentFromTheTerminal() throws IOException {
        assertThat(terminal.typeWithData("digest", "preview", week).err()).contains("Nothing happened");
        assertThat(terminal.typeWithData("digest", "status").out()).isEqualTo("No edition has been sent yet.\n");
        assertThat(terminal.typeWithData("import", NewsOfAWeek.pack().toString()).exitCode()).isZero();
        Files.writeString(folder.resolve("list.csv"), SUBSCRIBERS);
        assertThat(terminal.typeWithData("digest", "subscribers", "import", folder.resolve("list.csv").toString()).exitCode()).isZero();

        Terminal.Result preview = terminal.typeWithData("digest", "preview", week, "--to", "me@example.org");
        assertThat(preview.out()).contains("To: me@example.org", "List-Unsubscribe: <http://localhost:8080/digest/unsubscribe/", "Message-ID: <", "Gemma 3n");
        Terminal.Result tooEarly = terminal.typeWithData("digest", "send", week);
        assertThat(tooEarly.exitCode()).isEqualTo(1);
        assertThat(tooEarly.err()).contains("is not approved");

        approve();
        assertThat(terminal.typeWithData("digest", "send", week).out())
                .isEqualTo(week + "  finished: 2 sent, 0 waiting, 0 failed, 0 no longer wanted, 1 without news\n");
        assertThat(outbox()).hasSize(2).allSatisfy(message -> assertThat(message).containsAnyOf("To: ann@example.org", "To: cat@example.org"));
        assertThat(terminal.typeWithData("digest", "status", week, "--json").out()).contains("\"state\" : \"finished\"", "\"sent\" : 2", "\"trouble\" : null");
        assertThat(terminal.typeWithData("digest", "failures", week).out()).isEqualTo("None.\n");
        assertThat(terminal.typeWithData("digest", "pause", week).err()).contains("cannot be paused: it is finished");
        assertThat(terminal.typeWithData("digest", "send", week).out()).as("again").contains("finished: 2 sent");
        assertThat(outbox()).hasSize(2);
    }

    @Test
    void stoppedSendingFinishesWhatIsInHandAndGoesOnLater() throws Exception {
        assertThat(terminal.typeWithData("digest", "preview", week).err()).contains("Nothing happened");
        assertThat(terminal.typeWithData("import", NewsOfAWeek.pack().toString()).exitCode()).isZero();
        String many = IntStream.range(0, 300).mapToObj(n -> "reader" + n + "@example.org,everything=weekly,2026-01-31,Fair\n").collect(Collectors.joining());
        Files.writeString(folder.resolve("many.csv"), SUBSCRIBERS.lines().findFirst().orElseThrow() + "\n" + many);
        assertThat(terminal.typeWithData("digest", "subscribers", "import", folder.resolve("many.csv").toString()).exitCode()).isZero();
        terminal.typeWithData("digest", "preview", week);
        approve();
        try (SmtpSink sink = new SmtpSink()) {
            Process stopped = send(sink, 60);
            while (sink.messages() < 20) {
                assertThat(stopped.isAlive()).isTrue();
                Thread.sleep(20);
            }
            stopped.toHandle().destroy();
            assertThat(stopped.errorReader().lines().toList()).contains(week + "  sending", "'digest send " + week + "' goes on with it.");
            assertThat(stopped.waitFor()).isEqualTo(1);
            assertThat(terminal.typeWithData("digest", "status", week).out()).startsWith(week + "  sending: " + sink.messages() + " sent");
            assertThat(send(sink, 10_000).waitFor()).isZero();
            assertThat(sink.copies()).hasSize(300).allSatisfy((message, copies) -> assertThat(copies).isEqualTo(1));
        }
        assertThat(terminal.typeWithData("digest", "status", week).out())
                .isEqualTo(week + "  finished: 300 sent, 0 waiting, 0 failed, 0 no longer wanted, 0 without news\n");
    }

    private Process send(SmtpSink sink, int perSecond) throws IOException {
        ProcessBuilder process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-XX:TieredStopAtLevel=1", "-Dshipworthy.home=" + folder, "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                "digest", "send", week, "--data", folder.resolve("data").toString());
        process.environment().putAll(Map.of("SHIPWORTHY_MAIL_HOST", "127.0.0.1", "SHIPWORTHY_MAIL_PORT", Integer.toString(sink.port()), "SHIPWORTHY_MAIL_SECURITY", "none",
                "SHIPWORTHY_DIGEST_PER_SECOND", Integer.toString(perSecond), "SHIPWORTHY_DIGEST_PER_DOMAIN_AND_SECOND", Integer.toString(perSecond)));
        return process.start();
    }

    @Test
    void wrongWeeksAreWrongUse() {
        assertThat(terminal.typeWithData("digest", "send", "next").exitCode()).isEqualTo(2);
        assertThat(terminal.typeWithData("digest", "resume", "2026-W01").err()).contains("is not being sent");
    }

    private void approve() {
        InstantSource clock = InstantSource.system();
        try (Site site = Site.open(new StorageSettings(folder.resolve("data"), Optional.empty()), clock)) {
            Subscriptions subscriptions = new Subscriptions(site.database(), clock, new SecureRandom(), URI.create("http://localhost:8080"));
            assertThat(new Editions(site.database(), clock, site::snapshot, subscriptions, false)
                    .approve(IssueKey.parse(week).orElseThrow(), "editor@example.org")).isTrue();
        }
    }

    private List<String> outbox() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/outbox"))) {
            return files.map(file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }
}
