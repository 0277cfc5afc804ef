package org.shipworthy.settings;

/**
 * The value that a setting has, and why.
 *
 * @param value  empty when nothing is set and there is no default
 * @param origin in words: {@code default}, {@code environment SHIPWORTHY_PORT}, {@code shipworthy.toml line 3}, {@code --port}
 */
public record Effective(Setting setting, String value, String origin) {

    /** The value, or stars for a secret; of an address without what may be a key. */
    public String shown() {
        return setting.shown(value);
    }

    @Override
    public String toString() {
        return setting.key() + " = " + shown() + " (" + origin + ")";
    }
}
