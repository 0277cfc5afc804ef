package org.shipworthy.cli;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.sync.Rule;
import org.shipworthy.catalogue.sync.SyncSettings;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;

/** What the settings say about taking sources in. */
public final class SyncOptions {

    private SyncOptions() {}

    public static SyncSettings of(Settings settings) {
        Map<Feed, List<URI>> addresses = new EnumMap<>(Feed.class);
        Map<Feed, Rule> rules = new EnumMap<>(Feed.class);
        for (Feed feed : Feed.values()) {
            settings.find(address(feed)).ifPresent(text -> addresses.put(feed, Arrays.stream(text.strip().split("\\s+")).map(URI::create).toList()));
            if (feed != Feed.FEED) {
                rules.put(feed, Rule.find(settings.text(publish(feed))).orElseThrow());
            }
        }
        return new SyncSettings(addresses, rules, (long) settings.number(Setting.SYNC_MAX_MEGABYTES) << 20,
                Duration.ofSeconds(settings.number(Setting.SYNC_PATIENCE_SECONDS)), settings.flag(Setting.SYNC_PRIVATE_ADDRESSES));
    }

    /** When sources are read each day, in UTC. */
    public static LocalTime at(Settings settings) {
        return LocalTime.parse(settings.text(Setting.SYNC_AT));
    }

    static Setting address(Feed feed) {
        return switch (feed) {
            case MODELSDEV -> Setting.SYNC_MODELSDEV_ADDRESS;
            case LITELLM -> Setting.SYNC_LITELLM_ADDRESS;
            case GENAI_PRICES -> Setting.SYNC_GENAI_PRICES_ADDRESS;
            case LANDSCAPE -> Setting.SYNC_LANDSCAPE_ADDRESS;
            case FEED -> Setting.SYNC_FEED_ADDRESSES;
        };
    }

    private static Setting publish(Feed feed) {
        return switch (feed) {
            case MODELSDEV -> Setting.SYNC_MODELSDEV_PUBLISH;
            case LITELLM -> Setting.SYNC_LITELLM_PUBLISH;
            case GENAI_PRICES -> Setting.SYNC_GENAI_PRICES_PUBLISH;
            case LANDSCAPE -> Setting.SYNC_LANDSCAPE_PUBLISH;
            case FEED -> throw new IllegalArgumentException("what a feed tells always waits");
        };
    }
}
