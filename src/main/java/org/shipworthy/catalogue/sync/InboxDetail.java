package org.shipworthy.catalogue.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Said;
import org.shipworthy.catalogue.ValueWords;

/**
 * Something that waits, in full.
 *
 * @param lines what would be published, a value or a row in each
 */
public record InboxDetail(InboxItem item, List<Line> lines) {

    public InboxDetail {
        lines = List.copyOf(lines);
    }

    /** @param before what the source was last taken to say */
    static InboxDetail of(InboxStore.Held held, Map<Said.Thing, Said> before) {
        return new InboxDetail(held.item(), switch (held.item().kind()) {
            case DROP -> DropText.read(held.payload()).stream().map(row -> new Line(row, "", "")).toList();
            case WATCH -> List.of(new Line(ListingText.read(held.payload()).model(), "", ""));
            case VALUE, IDENTITY, RULE -> ListingText.read(held.payload()).said().stream()
                    .map(said -> Line.of(said, Optional.ofNullable(before.get(said.thing())))).toList();
        });
    }

    /**
     * @param what   a fact or price as a reader would call it, or a row of the source
     * @param before what the source was last taken to say; empty when that was nothing
     * @param after  what it says now; empty for a row that is missing
     */
    public record Line(String what, String before, String after) {

        private static Line of(Said said, Optional<Said> before) {
            String when = said.conditions().isNone() ? "" : ", " + said.conditions().words();
            return new Line(said.attribute().label() + when, before.map(Line::words).orElse(""), words(said));
        }

        private static String words(Said said) {
            return ValueWords.of(said.attribute(), said.value());
        }
    }
}
