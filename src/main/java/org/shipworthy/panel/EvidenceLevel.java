package org.shipworthy.panel;

import java.util.Arrays;
import java.util.Optional;

/** What a review rests on, strongest first. */
public enum EvidenceLevel {
    HANDS_ON("hands-on", "The author used the tool for real work."),
    MEASURED("measured", "The author measured the tool and says how."),
    DOCUMENTED("documented", "The author read named sources and argues from them."),
    DESK("desk", "The author argues from general knowledge of the field.");

    private final String key;
    private final String meaning;

    EvidenceLevel(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    public static Optional<EvidenceLevel> find(String key) {
        return Arrays.stream(values()).filter(level -> level.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public String meaning() {
        return meaning;
    }
}
