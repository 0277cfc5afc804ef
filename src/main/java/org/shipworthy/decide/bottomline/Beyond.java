package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.kernel.English;

/** How much of a change is not enough to put a tool ahead of another, or level with it. */
public sealed interface Beyond {

    /** @param most rulings, those that count most first, changed for the tool and against the other */
    record Rulings(Tool tool, Tool over, int most) implements Beyond {}

    /** @param most further readers who prefer the tool */
    record Voters(Tool tool, Tool over, int most) implements Beyond {}

    /** {@code It would take more than 1,000 more verified readers who prefer Bellows to Anvil.} */
    default String sentence() {
        return switch (this) {
            case Rulings(Tool tool, Tool over, int most) -> "It would take more than " + English.number(most) + " rulings for " + tool.name() + " or against " + over.name() + ".";
            case Voters(Tool tool, Tool over, int most) -> "It would take more than " + ValueWords.count(BigDecimal.valueOf(most))
                    + " more verified readers who prefer " + tool.name() + " to " + over.name() + ".";
        };
    }

    /** A word for programs: {@code rulings}, {@code voters}. */
    default String key() {
        return switch (this) {
            case Rulings rulings -> "rulings";
            case Voters voters -> "voters";
        };
    }
}
