package org.shipworthy.decide.bottomline;

/** The kinds of evidence, in the order in which they are shown. */
public enum Kind {
    PANEL("panel", "Panel"),
    PRICE("price", "Price"),
    COMMUNITY("community", "Community"),
    FACTS("facts", "Facts");

    private final String key;
    private final String label;

    Kind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
