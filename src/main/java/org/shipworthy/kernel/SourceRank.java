package org.shipworthy.kernel;

import java.util.Arrays;
import java.util.Optional;

/** How close a source is to the maker, closest first: when two disagree, the earlier rank is shown. */
public enum SourceRank {
    MAKER("maker", "maker's page"),
    PROVIDER("provider", "provider's API"),
    CATALOGUE("catalogue", "curated catalogue"),
    AGGREGATOR("aggregator", "aggregator");

    private final String key;
    private final String label;

    SourceRank(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public static Optional<SourceRank> find(String key) {
        return Arrays.stream(values()).filter(rank -> rank.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public boolean outranks(SourceRank other) {
        return compareTo(other) < 0;
    }
}
