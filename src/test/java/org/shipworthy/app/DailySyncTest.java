package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.CapturedLog;
import org.shipworthy._support.ScriptedWebServer;
import org.shipworthy._support.SettableClock;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.Site;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import org.shipworthy.settings.Surroundings;
import org.shipworthy.storage.DailyJob;
import org.shipworthy.storage.StorageSettings;

/** Sources that are read each day while the site is served. */
class DailySyncTest {

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");

    private Settings settings(Map<Setting, String> some) {
        return Settings.read(new Surroundings(folder, folder, Map.of()), some);
    }

    @Test
    void aSourceIsReadAndPublishedWithoutAnybodysDoing() throws IOException, InterruptedException {
        try (ScriptedWebServer server = new ScriptedWebServer(); Site site = Site.open(new StorageSettings(folder.resolve("data"), Optional.empty()), clock)) {
            server.serves("{\"openai\": {\"models\": {\"gpt-9\": {\"cost\": {\"input\": 1}}}}}");
            Settings settings = settings(Map.of(Setting.SYNC_MODELSDEV_ADDRESS, server.address("/api.json").toString(), Setting.SYNC_PRIVATE_ADDRESSES, "true"));
            try (DailyJob job = DailySync.of(site, settings, clock).orElseThrow()) {
                job.start();
                assertThat(isSoon(() -> site.snapshot().shelf().findTool(new Slug("gpt-9")).isPresent())).isTrue();
            }
        }
    }

    @Test
    void aSourceThatFailsIsNamedInTheLog() throws IOException, InterruptedException {
        try (ScriptedWebServer server = new ScriptedWebServer(); Site site = Site.open(new StorageSettings(folder.resolve("data"), Optional.empty()), clock)) {
            server.answers("HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n");
            Settings settings = settings(Map.of(Setting.SYNC_LITELLM_ADDRESS, server.address("/prices.json").toString(), Setting.SYNC_PRIVATE_ADDRESSES, "true"));
            try (CapturedLog log = new CapturedLog(); DailyJob job = DailySync.of(site, settings, clock).orElseThrow()) {
                job.start();
                assertThat(isSoon(() -> log.lines().stream().anyMatch(line -> line.contains("litellm, " + server.address("/prices.json") + ": answers with status 500")))).isTrue();
            }
        }
    }

    private static boolean isSoon(BooleanSupplier happened) throws InterruptedException {
        for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos(); System.nanoTime() < end; Thread.sleep(20)) {
            if (happened.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void withoutAddressesThereIsNoJob() {
        try (Site site = Site.open(new StorageSettings(folder.resolve("data"), Optional.empty()), clock)) {
            assertThat(DailySync.of(site, settings(Map.of()), clock)).isEmpty();
        }
    }
}
