package org.shipworthy.pricing;

/** How urgently requests are served. */
public enum Mode {
    STANDARD("standard"),
    BATCH("batch"),
    PRIORITY("priority");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
