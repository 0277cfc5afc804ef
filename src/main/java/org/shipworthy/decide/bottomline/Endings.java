package org.shipworthy.decide.bottomline;

import java.time.LocalDate;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.ValueWords;

/** That a tool comes to its end, in words. */
final class Endings {

    private Endings() {}

    /** {@code Anvil has been deprecated since 1 Jan 2027}, or will be deprecated on a day to come. */
    static String words(Tool tool, Fact deprecation, LocalDate today) {
        LocalDate day = ((Value.Day) deprecation.value()).day();
        return tool.name() + (day.isAfter(today) ? " will be deprecated on " : " has been deprecated since ") + ValueWords.day(day);
    }
}
