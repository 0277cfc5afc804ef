package org.shipworthy.catalogue;

import java.util.Optional;
import org.shipworthy.kernel.Slug;

/**
 * What else a reader would consider, and why.
 *
 * @param tool the tool's slug when it is listed here
 * @param name its name when it is not; exactly one of the two is present
 */
public record Alternative(Optional<Slug> tool, Optional<String> name, String reason) {

    public Alternative {
        if (tool.isPresent() == name.isPresent()) {
            throw new IllegalArgumentException("an alternative has either a tool or a name");
        }
    }
}
