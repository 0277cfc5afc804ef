package org.shipworthy.catalogue;

import java.util.List;

/**
 * What a search found.
 *
 * @param tools   best first
 * @param asTyped whether the words occur as they were typed; otherwise some were taken for misspelled
 */
public record Matches(List<Tool> tools, boolean asTyped) {

    public Matches {
        tools = List.copyOf(tools);
    }
}
