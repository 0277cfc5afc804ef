package org.shipworthy.catalogue.sync;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shipworthy.catalogue.Feed;

/**
 * How sources are taken in.
 *
 * @param addresses        of the sources that are fetched; a watched feed may have several
 * @param rules            how changes are published; {@link Rule#AUTO} where nothing is said
 * @param mostBytes        the largest file, as it is sent and inflated
 * @param patience         for a whole file to be fetched
 * @param privateAddresses whether private and loopback addresses may be fetched from
 */
public record SyncSettings(Map<Feed, List<URI>> addresses, Map<Feed, Rule> rules, long mostBytes, Duration patience, boolean privateAddresses) {

    public SyncSettings {
        addresses = Map.copyOf(addresses);
        rules = Map.copyOf(rules);
    }

    public Rule rule(Feed feed) {
        return rules.getOrDefault(feed, Rule.AUTO);
    }
}
