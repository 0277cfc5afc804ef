package org.shipworthy.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.shipworthy.kernel.Slug;

/**
 * Something that changed in the world, as far as a source showed it.
 *
 * @param noticed the day on which the source was first seen to say so; the change itself may be older
 * @param offer   the name of the offer; absent when the tool itself is meant
 * @param what    what changed, as a reader would call it ("Input", "Context window")
 * @param before  what was said before; empty when nothing was
 * @param after   what is said now; empty when nothing is
 * @param source  who showed it
 */
public record News(LocalDate noticed, Kind kind, Slug tool, Optional<String> offer, String what, String before, String after, String source) {

    /** The kinds of changes, as readers may filter them. */
    public enum Kind {
        NEW_TOOL("new-tool", "New tool"),
        PRICE_UP("price-up", "Price up"),
        PRICE_DOWN("price-down", "Price down"),
        LIMIT("limit", "Limit changed"),
        MOVED("moved", "Name moved"),
        RETIRED("retired", "Retired");

        private final String key;
        private final String label;

        Kind(String key, String label) {
            this.key = key;
            this.label = label;
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }

        public String label() {
            return label;
        }
    }
}
