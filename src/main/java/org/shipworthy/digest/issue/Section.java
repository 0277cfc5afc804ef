package org.shipworthy.digest.issue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** News of one kind. */
public record Section(Kind kind, List<Item> items) {

    /** In the order in which an edition has them before an editor moves any. */
    public enum Kind {
        CHANGED_VERDICTS("changed-verdicts", "Changed verdicts"),
        NEW_VERDICTS("new-verdicts", "New verdicts"),
        CHEAPEST("cheapest", "Who is cheapest now"),
        PRICE_ORDERS("price-orders", "Pairs whose price order changed"),
        CLOSE_CALLS("close-calls", "Closest calls"),
        PREDICTIONS("predictions", "Predictions resolved"),
        CORRECTIONS("corrections", "Corrections"),
        NEWCOMERS("newcomers", "New here");

        private final String key;
        private final String heading;

        Kind(String key, String heading) {
            this.key = key;
            this.heading = heading;
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }

        public String heading() {
            return heading;
        }
    }

    public Section {
        items = List.copyOf(items);
    }
}
