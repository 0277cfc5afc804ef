package org.shipworthy.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy._support.Readers;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** Lists of subscribers, in and out. */
class SubscribersTest {

    private static final String HEADER = "email,wishes,consent_date,consent_source\n";
    private static final String ANN = "ann@example.org,everything=weekly tool:gemma-3n=at-once,2026-01-31,\"Fair in Ulm, stand 4\"\n";
    private static final String BOB = "bob@example.org,category:models=weekly,2025-12-01,Old list\n";

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void sitDown() {
        terminal = new Terminal(folder);
    }

    @Test
    void aListComesInAndGoesOutAgain() throws IOException {
        assertThat(bringIn(HEADER + ANN + BOB).out()).isEqualTo("Added: 2\nKnown already, left as they are: 0\nErased, passed over: 0\n");
        assertThat(export()).isEqualTo(HEADER + ANN + BOB);
        assertThat(bringIn(export()).out()).as("the same again changes nothing").contains("Added: 0", "left as they are: 2");
    }

    @Test
    void aListBringsNobodyBack() throws IOException {
        bringIn(HEADER + ANN + BOB);
        try (Database database = Database.open(new StorageSettings(folder.resolve("data"), Optional.empty()))) {
            Subscriptions subscriptions = new Subscriptions(database, InstantSource.system(), new SecureRandom(), URI.create("https://tools.example.org"));
            subscriptions.unsubscribe(Readers.of(subscriptions).getFirst().link());
            subscriptions.erase(new EmailAddress("bob@example.org"));
        }
        assertThat(bringIn(HEADER + ANN + BOB).out()).isEqualTo("Added: 0\nKnown already, left as they are: 1\nErased, passed over: 1\n");
        assertThat(export()).isEqualTo(HEADER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ann@,everything,2026-01-31,Fair | 3: email: is no address that mail can be sent to",
        "eve@example.org,everything=at-once,2026-01-31,Fair | 3: wishes: \"everything=at-once\" is no wish such as",
        "eve@example.org,tool:a tool:a=at-once,2026-01-31,Fair | 3: wishes: names a topic twice",
        "eve@example.org,everything,31.1.2026,Fair | 3: consent_date: \"31.1.2026\" is no day such as 2026-11-22",
        "eve@example.org,everything,2999-01-01,Fair | 3: consent_date: is in the future",
        "eve@example.org,everything,2026-01-31, | 3: consent_source: says where the consent was given",
        "eve@example.org,everything | 3: this row has 2 fields"})
    void aFaultIsNamedByItsLineAndNothingComesIn(String row, String fault) throws IOException {
        Terminal.Result result = bringIn(HEADER + ANN + row + "\n");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("list.csv:" + fault, "Nothing was imported: 1 fault.");
        assertThat(export()).isEqualTo(HEADER);
    }

    @Test
    void whatIsNoListIsToldInOneLine() throws IOException {
        assertThat(bringIn(HEADER + "eve@example.org,everything,2026-01-31,\"Fair\n").err())
                .contains("list.csv:2: a quote is not closed, or stands amid a field; nothing after it was read");
        Path latin = Files.write(folder.resolve("latin.csv"), (HEADER + "eve@example.org,everything,2026-01-31,Köln\n").getBytes(ISO_8859_1));
        assertThat(importOf(latin).err()).isEqualTo(latin + " is no text in UTF-8.\n");
        assertThat(importOf(folder).err()).isEqualTo(folder + " is no file that can be read twice, once to check it. Save the list to one.\n");
        Path nowhere = folder.resolve("nowhere.csv");
        assertThat(importOf(nowhere).err()).isEqualTo("There is no file " + nowhere + ".\n");
        assertThat(export()).isEqualTo(HEADER);
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        assertThat(bringIn("email\nann@example.org\n").err()).contains("1: consent_date: there must be one such column; the columns are: email");
    }

    @Test
    void aLongListComesInByParts() throws IOException {
        Path list = folder.resolve("long.csv");
        try (BufferedWriter out = Files.newBufferedWriter(list)) {
            out.write(HEADER);
            for (int i = 0; i < 4_000; i++) {
                out.write("reader" + i + "@example.org,everything=weekly,2026-01-31,Fair\n");
            }
        }
        assertThat(importOf(list).out()).contains("Added: 4000");
        assertThat(export().lines()).hasSize(4_001);
    }

    private Terminal.Result bringIn(String list) throws IOException {
        return importOf(Files.writeString(folder.resolve("list.csv"), list));
    }

    private Terminal.Result importOf(Path file) {
        return terminal.typeWithData("digest", "subscribers", "import", file.toString());
    }

    private String export() {
        return terminal.typeWithData("digest", "subscribers", "export").out().replace("\r\n", "\n");
    }
}
