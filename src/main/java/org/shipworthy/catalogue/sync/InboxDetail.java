package org.shipworthy.catalogue.sync;

import java.util.List;

/**
 * Something that waits, in full.
 *
 * @param lines what would be published, a value or a row in each: {@code Input: 0.40 USD}
 */
public record InboxDetail(InboxItem item, List<String> lines) {

    public InboxDetail {
        lines = List.copyOf(lines);
    }
}
