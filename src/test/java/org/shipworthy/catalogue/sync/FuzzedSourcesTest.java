package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy.catalogue.Feed;

/**
 * Good files, broken in random ways, over the good state: each is refused with its source, place and reason and leaves
 * everything as it was, or is taken whole. The seed stands in the message of a failure.
 */
class FuzzedSourcesTest {

    private static final int MUTATIONS = 200;
    private static final LocalDate DAY = LocalDate.of(2026, 8, 22);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"MODELSDEV, modelsdev.json", "LITELLM, litellm.json", "GENAI_PRICES, genai-prices.json", "LANDSCAPE, landscape.json",
        "FEED, releases.atom", "FEED, news.rss"})
    void aBrokenFileIsRefusedOrTakenAndNeverHalfTaken(Feed feed, String name) {
        String good = Incoming.small(name);
        int refused = 0;
        try (Incoming incoming = new Incoming(folder)) {
            incoming.take(feed, DAY.toString(), good);
            for (int seed = 0; seed < MUTATIONS; seed++) {
                refused += isRefused(incoming, feed, Mutations.of(good, new SplittableRandom(seed)), seed) ? 1 : 0;
            }
            incoming.take(feed, DAY.toString(), good);
        }
        assertThat(refused).as("broken files that were noticed").isGreaterThan(MUTATIONS / 4);
    }

    private static boolean isRefused(Incoming incoming, Feed feed, String broken, int seed) {
        List<Map<String, Object>> before = incoming.everything();
        Path file = incoming.file(broken);
        try {
            incoming.sync().takeFile(feed, file, DAY, false, bytes -> { });
        } catch (SourceException e) {
            assertThat(e.getMessage()).as("seed %d", seed).startsWith(feed.key() + ",").contains(": ").doesNotContainPattern("\\p{Cntrl}").hasSizeLessThan(1_100);
            assertThat(incoming.everything()).as("seed %d", seed).isEqualTo(before);
            return true;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        }
        assertThat(incoming.sync().takeFile(feed, file, DAY, false, bytes -> { }).claimsAdded()).as("seed %d, again", seed).isZero();
        return false;
    }
}
