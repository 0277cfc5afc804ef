package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.Electorate;
import org.shipworthy._support.RunningSite;
import org.shipworthy.app.Terminal.Result;

/** {@code verify} as it is typed, on the site in a folder, on a running one, and on files. */
class VerifyCommandTest {

    @TempDir
    private Path folder;

    @Test
    void siteInTheDataFolderAgrees() throws IOException {
        Result result = new Terminal(folder).typeWithData("verify", "--json");

        assertThat(result.exitCode()).isZero();
        assertThat(new ObjectMapper().readTree(result.out()).path("agrees").asBoolean()).isTrue();
        assertThat(new ObjectMapper().readTree(result.out()).path("verdicts").asInt()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void runningSiteIsCheckedFromOutsideAndForgedFilesAreNamed() throws IOException {
        Terminal terminal = new Terminal(folder);
        try (RunningSite site = RunningSite.start()) {
            new Electorate(site.site()).prefer("gemma-3n", "phi-4-mini", 12).prefer("phi-4-mini", "gemma-3n", 4).vote();

            Result result = terminal.type("verify", "--url", site.address(""));
            assertThat(result.err()).isEmpty();
            assertThat(result.out()).contains("16 ballots, 16 of them sealed by 1 link\n", "Everything agrees.");
            assertThat(result.exitCode()).isZero();
            String head = result.out().lines().filter(line -> line.startsWith("head ")).findFirst().orElseThrow().substring(5);
            String rulingsHead = site.site().rulings().findLast().orElseThrow().head();
            assertThat(site.page("/export")).contains(head, rulingsHead, "verify --url", "Licence: CC0-1.0. Cite as:");
            assertThat(result.out()).contains("rulings, head " + rulingsHead);
            assertThat(terminal.type("verify", "--url", site.address("/"), "--head", rulingsHead.toUpperCase(Locale.ROOT)).exitCode()).isZero();
            assertThat(terminal.type("verify", "--url", site.address("/"), "--head", "0".repeat(64)).exitCode()).isEqualTo(1);
            assertThat(terminal.type("verify", "--url", site.address("/"), "--head", rulingsHead.substring(1)).exitCode()).as("cut off, which accuses nobody").isEqualTo(2);

            Path files = Files.createDirectory(folder.resolve("files"));
            for (String file : new String[] {"ballots.csv", "rulings.csv", "chain.csv", "standings.json", "SHA256SUMS"}) {
                String moment = site.get("/export/" + file).headers().firstValue("Location").orElseThrow();
                Files.write(files.resolve(file), site.get(moment).body());
                assertThat(site.get(moment).headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("immutable"));
            }
            assertThat(terminal.type("verify", "--dir", files.toString()).exitCode()).isZero();
            Files.writeString(files.resolve("ballots.csv"), Files.readString(files.resolve("ballots.csv")).replaceFirst(",first,", ",tie,"));
            Result forged = terminal.type("verify", "--dir", files.toString());
            assertThat(forged.exitCode()).isEqualTo(1);
            assertThat(forged.out()).contains("DIFFERS  ballots.csv is not the file", "DIFFERS  link 1", "It does not agree.");
        }
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Terminal terminal = new Terminal(folder);
        assertThat(terminal.type("verify", "--dir", folder.resolve("nothing").toString()).err().lines()).singleElement().asString()
                .endsWith("is not complete: there is no " + folder.resolve("nothing").resolve("standings.json") + ".");
        Path cut = Files.createDirectory(folder.resolve("cut"));
        Files.writeString(cut.resolve("standings.json"), "{\n\"shares\": [\n");
        assertThat(terminal.type("verify", "--dir", cut.toString()).err().lines()).singleElement().asString().endsWith("standings.json is no JSON from line 3 on.");
        Files.writeString(cut.resolve("standings.json"), "{\"a\":".repeat(5000));
        assertThat(terminal.type("verify", "--dir", cut.toString()).err().lines()).as("nested deeply").singleElement().asString().contains("standings.json is no JSON");
        assertThat(terminal.type("verify", "--url", "http://127.0.0.1:1").err()).contains("cannot be fetched");
        assertThat(terminal.type("verify", "--url", "nonsense").exitCode()).isEqualTo(1);
        assertThat(terminal.type("verify", "--url", "http://a", "--dir", "b").exitCode()).isEqualTo(2);
    }

    @Test
    void filesThatAreNotThereAreNotServed() {
        try (RunningSite site = RunningSite.start()) {
            assertThat(site.get("/export/secrets.csv").statusCode()).isEqualTo(404);
            assertThat(site.get("/export/2026-11-22T120000Z/ballots.csv").statusCode()).isEqualTo(404);
            assertThat(site.get("/export/..%2F..%2F/ballots.csv").statusCode()).isEqualTo(404);
        }
    }
}
