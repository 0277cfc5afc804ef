package org.shipworthy.digest.sending;

import java.time.Instant;
import java.util.Optional;

/** Since when this node could not write down what became of messages. Kept in memory: a database that takes nothing cannot say so itself. */
final class Standstill {

    private volatile Optional<Run.Trouble> trouble = Optional.empty();

    /** The first of several that fail sets the time. */
    synchronized void begin(Instant now) {
        if (trouble.isEmpty()) {
            trouble = Optional.of(new Run.Trouble(Reason.NOT_WRITTEN_DOWN, now));
        }
    }

    synchronized void end() {
        trouble = Optional.empty();
    }

    /** The run as this node knows it. */
    Run with(Run run) {
        boolean carried = run.state() == RunState.COMPOSING || run.state() == RunState.SENDING;
        return carried && trouble.isPresent() ? run.in(trouble.get()) : run;
    }
}
