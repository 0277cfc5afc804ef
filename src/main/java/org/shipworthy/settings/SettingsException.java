package org.shipworthy.settings;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.shipworthy.kernel.Fault;

/** Some settings cannot be used. The message has one line for each fault. */
public final class SettingsException extends RuntimeException {

    private final List<Fault> faults;

    SettingsException(List<Fault> faults) {
        super(faults.stream().sorted().map(Fault::toString).collect(joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
