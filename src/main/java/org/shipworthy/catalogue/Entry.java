package org.shipworthy.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The cheapest way in to a tool, as one word. */
public enum Entry {
    FREE("free", "Free", "There is a way to use it in production without paying its maker."),
    FREEMIUM("freemium", "Freemium", "A limited use is free; more costs money."),
    PAID("paid", "Paid", "Every use costs money.");

    private final String key;
    private final String label;
    private final String meaning;

    Entry(String key, String label, String meaning) {
        this.key = key;
        this.label = label;
        this.meaning = meaning;
    }

    public static Optional<Entry> find(String key) {
        return Arrays.stream(values()).filter(entry -> entry.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
