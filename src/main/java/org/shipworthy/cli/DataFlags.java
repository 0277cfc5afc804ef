package org.shipworthy.cli;

import java.util.EnumMap;
import java.util.Map;
import org.shipworthy.community.Decay;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import org.shipworthy.settings.Surroundings;
import picocli.CommandLine.Option;

/** The flags of every command that reads or writes data. Their descriptions are in the table of settings. */
public class DataFlags {

    private final Map<Setting, String> given = new EnumMap<>(Setting.class);

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "setting.data")
    void data(String value) {
        give(Setting.DATA, value);
    }

    /** @param value null when the flag is absent: picocli says so before it reads a command line */
    final void give(Setting setting, String value) {
        if (value == null) {
            given.remove(setting);
        } else {
            given.put(setting, value);
        }
    }

    /** How much less older ballots weigh, by the settings. */
    final Decay decay() {
        return Decay.of(settings().number(Setting.RANKINGS_HALF_LIFE_DAYS));
    }

    /** The settings with these flags. */
    public final Settings settings() {
        return Settings.read(Surroundings.ofThisProcess(), given);
    }
}
