package org.shipworthy.catalogue.sync;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.kernel.Slug;

/**
 * Something that a source says and that is not published before an editor has looked at it.
 *
 * @param key    what the source calls the row
 * @param tool   the tool that it is about, or may be about
 * @param title  what it is, in a line
 * @param reason why it waits
 * @param asOf   the day on which the source was read
 */
public record InboxItem(long id, Feed feed, String key, Kind kind, Optional<Slug> tool, String title, String reason, LocalDate asOf) {

    /** Why something waits. */
    public enum Kind {
        VALUE("value", "A suspicious value"),
        IDENTITY("identity", "Not certain which tool it is"),
        DROP("drop", "Many rows are missing"),
        RULE("rule", "The source's changes are looked at first"),
        WATCH("watch", "Perhaps a new tool");

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
