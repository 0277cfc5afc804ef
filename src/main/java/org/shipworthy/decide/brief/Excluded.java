package org.shipworthy.decide.brief;

import java.util.List;
import org.shipworthy.catalogue.Tool;

/**
 * A tool that a brief leaves out.
 *
 * @param failed the must-haves that it is known to fail
 * @param reason why somebody left it out by name; empty when nobody did
 */
public record Excluded(Tool tool, List<Check> failed, String reason) {

    public Excluded {
        failed = List.copyOf(failed);
        if (failed.isEmpty() && reason.isEmpty()) {
            throw new IllegalArgumentException("a tool is left out for a reason: " + tool.slug());
        }
    }
}
