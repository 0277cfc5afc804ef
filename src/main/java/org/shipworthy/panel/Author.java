package org.shipworthy.panel;

import java.util.Arrays;
import java.util.Optional;

/** Who wrote a review, and whether that is a person or a model. */
public record Author(String name, Kind kind) {

    public enum Kind {
        PERSON("person"),
        MODEL("model");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }
    }
}
