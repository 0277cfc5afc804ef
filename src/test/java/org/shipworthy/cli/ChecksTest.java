package org.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.LocalMail;
import org.shipworthy.cli.Check.Level;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import org.shipworthy.settings.Surroundings;

class ChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aJdkBefore25Fails() {
        assertThat(Doctor.jdk(24).level()).isEqualTo(Level.FAIL);
        assertThat(Doctor.jdk(25).level()).isEqualTo(Level.OK);
    }

    @Test
    void aClockBeforeTheProgramWasWrittenFails() {
        assertThat(ClockCheck.of(Instant.parse("2026-11-21T23:59:59Z"), folder).level()).isEqualTo(Level.FAIL);
        assertThat(ClockCheck.of(Instant.parse("2026-11-22T00:00:00Z"), folder).level()).isEqualTo(Level.OK);
    }

    @Test
    void aClockThatIsBehindTheDataIsDoubted() throws IOException {
        Path file = Files.writeString(folder.resolve("shipworthy.db"), "");

        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(61)));
        assertThat(ClockCheck.of(NOW, folder).level()).isEqualTo(Level.WARN);
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(60)));
        assertThat(ClockCheck.of(NOW, folder).level()).isEqualTo(Level.OK);
    }

    @Test
    void aDataFolderThatIsAFileFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(FolderCheck.of(file.resolve("data")).getFirst().level()).isEqualTo(Level.FAIL);
        assertThat(FolderCheck.of(folder.resolve("new/data")).getFirst().words()).contains("does not exist yet");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aRunningSmtpServerIsWell() {
        GreenMail server = LocalMail.server(ServerSetup.PROTOCOL_SMTP);
        server.start();
        try {
            assertThat(mail(server.getSmtp().getPort()).level()).isEqualTo(Level.OK);
        } finally {
            server.stop();
        }
    }

    @Test
    void aPortWhereNobodyTalksSmtpFails() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> {
                try {
                    other.accept().getOutputStream().write("HTTP/1.1 400 Bad Request\r\n".getBytes());
                } catch (IOException e) {
                    // the test is over
                }
            });
            assertThat(mail(other.getLocalPort()).level()).isEqualTo(Level.FAIL);
        }
        assertThat(mail(1).words()).contains("cannot be reached");
    }

    @Test
    void withoutAnSmtpServerTheOutboxIsNamed() {
        assertThat(MailCheck.of(settings(Map.of())).words()).contains(folder.resolve("data/outbox").toString());
    }

    @Test
    void variablesThatAreNoSettingsAreNamed() {
        Surroundings surroundings = new Surroundings(folder, folder,
                Map.of("SHIPWORTHY_PROT", "1", "SHIPWORTHY_PORT", "1", "SHIPWORTHY_DEBUG", "1", "OTHER", "1"));

        assertThat(Doctor.unknownVariables(surroundings)).singleElement().asString().contains("SHIPWORTHY_PROT");
    }

    private Check mail(int port) {
        return MailCheck.of(settings(Map.of(Setting.MAIL_HOST, "127.0.0.1", Setting.MAIL_PORT, String.valueOf(port))));
    }

    private Settings settings(Map<Setting, String> given) {
        return Settings.read(new Surroundings(folder, folder, Map.of()), given);
    }
}
