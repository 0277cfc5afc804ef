package org.shipworthy.catalogue.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy.catalogue.Feed;

/** Files that are broken by accident or by intent: a clear error, and no more memory than a good file needs. */
class HostileSourcesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"a": {"models": {"x": {"cost": {"input": "1"}}}}} ~ a.models.x.cost.input (line 1, column 24): must be a number, not a text
            {"a": {"models": {"x": {"cost": {"input": -1}}}}}  ~ a.models.x.cost.input (line 1, column 24): is a price below 0
            {"a": {"models": {"x": {"cost": {"input": 1e99}}}}} ~ a.models.x.cost.input (line 1, column 24): is a number beyond all measure
            {"a": {"models": {"x": {"cost": {"input": 1e999999999}}}}} ~ is a number beyond all measure
            {"a": {"models": {"x": {}, "x": {}}}}              ~ a.models.x (line 1, column 28): is there twice
            {"a": {"models": {"x": {"id": 1, "id": 2}}}}       ~ a.models.x.id (line 1, column 40): is there twice
            {"a": {"models": {"x": {"limit": 7}}}}             ~ a.models.x.limit (line 1, column 24): must be an object, not a number
            {"a": {"models": {"x": {}}                         ~ Unexpected end-of-input
            {"a": {"models": []}}                              ~ a.models (line 1, column 18): must be an object
            [1]                                                ~ $ (line 1, column 1): must be an object
            {} {}                                              ~ has more after its end
            ``                                                 ~ $ (line 1, column 0): is empty""")
    void anErrorNamesItsPlaceAndReason(String file, String message) {
        try (Incoming incoming = new Incoming(folder)) {
            assertThatThrownBy(() -> incoming.take(Feed.MODELSDEV, "2026-01-01", file))
                    .isInstanceOf(SourceException.class).hasMessageStartingWith("modelsdev, ").hasMessageContaining(message);
            assertThat(incoming.shelf().sources()).singleElement().satisfies(source -> assertThat(source.failure().orElseThrow()).contains(message));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            LITELLM      ~ {"a": {"litellm_provider": "x", "tiered_pricing": [{"range": [-1, 2]}]}} ~ a.tiered_pricing[0].range (line 1, column 7): begins below 0
            LITELLM      ~ {"a": {"litellm_provider": "x", "tiered_pricing": [{"range": ["1"]}]}}   ~ must be a list of numbers
            LITELLM      ~ {"a": {"litellm_provider": "x\\ny"}}                                     ~ a.litellm_provider (line 1, column 7): must be one line
            LITELLM      ~ {"a\\u001b[2J": {}}                                                     ~ has a name that is not one line
            LITELLM      ~ {"a\\ud800": {}}                                                        ~ Broken surrogate pair
            MODELSDEV    ~ {"a": {"name": "x\\u202ey"}}                                            ~ a.name (line 1, column 16): must be one line
            GENAI_PRICES ~ [{"models": []}]                                                        ~ $[0].id (line 1, column 15): is missing
            GENAI_PRICES ~ [{"id": "a", "models": [{"id": "b", "prices": [{"constraint": {"start_date": "soon"}}]}]}] ~ start_date (line 1, column 25): must be a day
            GENAI_PRICES ~ [{"id": "a", "models": [{"id": "b"}, {"id": "b"}]}]                     ~ a|b: is listed twice
            LANDSCAPE    ~ {"items": [{"name": "a"}]}                                              ~ items[0].category (line 1, column 12): is missing""")
    void everyFormNamesItsPlaces(Feed feed, String file, String message) {
        try (Incoming incoming = new Incoming(folder)) {
            assertThatThrownBy(() -> incoming.take(feed, "2026-01-01", file))
                    .isInstanceOf(SourceException.class).hasMessageStartingWith(feed.key() + ", ").hasMessageContaining(message);
        }
    }

    @Test
    void nestingWithoutEndIsRefused() {
        try (Incoming incoming = new Incoming(folder)) {
            assertThatThrownBy(() -> incoming.take(Feed.LITELLM, "2026-01-01", "{\"a\": " + "[".repeat(100_000)))
                    .isInstanceOf(SourceException.class).hasMessageContaining("nesting depth");
        }
    }

    @Test
    void gzipThatUnpacksToMoreThanTheLimitIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int megabytes = 0; megabytes < 64; megabytes++) {
                out.write(spaces);
            }
        }
        try (Incoming incoming = new Incoming(folder.resolve("data")).mostBytes(32L << 20)) {
            assertThatThrownBy(() -> incoming.sync().takeFile(Feed.MODELSDEV, bomb, LocalDate.of(2026, 1, 1), false, bytes -> { }))
                    .isInstanceOf(SourceException.class).hasMessageContaining("is larger than 32 MB");
        }
    }

    @Test
    void twoHundredMegabytesOfOtherThingsNeedNoMemory() throws IOException {
        Path large = folder.resolve("large.json");
        try (OutputStream out = Files.newOutputStream(large)) {
            out.write("{\"openai\": {\"ignored\": [0".getBytes(UTF_8));
            byte[] numbers = ",1234567".repeat(1 << 17).getBytes(UTF_8);
            for (int megabytes = 0; megabytes < 200; megabytes++) {
                out.write(numbers);
            }
            out.write("], \"models\": {\"gpt-9\": {\"cost\": {\"input\": 1}}}}}".getBytes(UTF_8));
        }
        try (Incoming incoming = new Incoming(folder.resolve("data"))) {
            long before = usedMemory();
            incoming.sync().takeFile(Feed.MODELSDEV, large, LocalDate.of(2026, 1, 1), false, bytes -> { });
            assertThat(incoming.tool("gpt-9").offers()).hasSize(1);
            assertThat(usedMemory() - before).isLessThan(50L << 20);
        }
    }

    @Test
    void moreRowsThanAnySourceHasAreRefused() throws IOException {
        StringBuilder file = new StringBuilder("{");
        for (int i = 0; i <= Listings.MOST; i++) {
            file.append(i == 0 ? "" : ",").append("\"openai/gpt-").append(i).append("\":{\"litellm_provider\":\"openai\"}");
        }
        try (Incoming incoming = new Incoming(folder)) {
            assertThatThrownBy(() -> incoming.take(Feed.LITELLM, "2026-01-01", file.append('}').toString()))
                    .isInstanceOf(SourceException.class).hasMessageContaining("has more than 60000");
        }
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
