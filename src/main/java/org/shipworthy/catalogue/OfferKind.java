package org.shipworthy.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** How a tool is had. */
public enum OfferKind {
    OPEN_WEIGHTS("open-weights", "Open weights"),
    OPEN_SOURCE("open-source", "Open source"),
    API("api", "API"),
    SEATS("seats", "Seats");

    private final String key;
    private final String label;

    OfferKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public static Optional<OfferKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
