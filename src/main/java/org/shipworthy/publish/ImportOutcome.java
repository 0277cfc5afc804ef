package org.shipworthy.publish;

import java.util.List;
import org.shipworthy.kernel.Fault;

/** What became of an import: all of the pack, or nothing of it. */
public sealed interface ImportOutcome {

    record Imported(ImportReport report) implements ImportOutcome {}

    /** Nothing was changed; these are all the pack's faults. */
    record Refused(List<Fault> faults) implements ImportOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
