package org.shipworthy.decide.brief;

import java.util.Arrays;
import java.util.Optional;

/** A kind of evidence that counts for a tool. */
public enum Block {
    PANEL("panel", "Panel", 40),
    PRICE("price", "Price", 25),
    COMMUNITY("community", "Community", 20),
    FACTS("facts", "Nice-to-haves", 15);

    private final String key;
    private final String label;
    private final int usual;

    Block(String key, String label, int usual) {
        this.key = key;
        this.label = label;
        this.usual = usual;
    }

    static Optional<Block> find(String key) {
        return Arrays.stream(values()).filter(block -> block.key.equals(key)).findFirst();
    }

    /** In a file; in an address {@code weigh-} stands before it. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** How much it counts when nothing is said. */
    int usual() {
        return usual;
    }
}
