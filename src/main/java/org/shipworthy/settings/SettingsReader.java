package org.shipworthy.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shipworthy.kernel.Fault;

/** Finds the value of each setting in the order of precedence, and collects what is wrong with them. */
final class SettingsReader {

    private final Surroundings surroundings;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Setting, Effective> values = new EnumMap<>(Setting.class);

    SettingsReader(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Settings read(Map<Setting, String> flags) {
        for (Setting setting : Setting.values()) {
            set(setting, setting.fallback(), "default", surroundings.home());
        }
        takeFile(SettingsFile.read(surroundings, faults::add));
        takeEnvironment();
        flags.forEach((setting, value) -> {
            check(setting, value, new Place("command line", 0, setting.flag()));
            set(setting, value, setting.flag(), surroundings.currentFolder());
        });
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
        return new Settings(values);
    }

    private void takeFile(SettingsFile file) {
        Path folder = file.path().toAbsolutePath().getParent();
        file.lines().forEach((setting, line) -> {
            check(setting, line.value(), new Place(file.path().toString(), line.number(), setting.key()));
            set(setting, line.value(), file.path().getFileName() + " line " + line.number(), folder);
        });
    }

    private void takeEnvironment() {
        for (Setting setting : Setting.values()) {
            String name = setting.environmentName();
            surroundings.variable(name).ifPresent(value -> {
                check(setting, value, new Place("environment", 0, name));
                set(setting, value, "environment " + name, surroundings.currentFolder());
            });
        }
    }

    private record Place(String file, int line, String field) {}

    private void check(Setting setting, String value, Place place) {
        boolean unset = value.isEmpty() && setting.fallback().isEmpty();
        if (!unset && !setting.form().fits(value)) {
            String given = setting.isSecret() ? "" : ", not \"" + setting.shown(value) + "\"";
            faults.add(new Fault(place.file(), place.line(), place.field(), "must be " + setting.form().words() + given));
        }
    }

    private void set(Setting setting, String value, String origin, Path base) {
        boolean path = setting.form() == Form.FOLDER && value.indexOf('\0') < 0;
        values.put(setting, new Effective(setting, path ? base.resolve(value).toAbsolutePath().normalize().toString() : value, origin));
    }
}
