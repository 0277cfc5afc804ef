package org.shipworthy.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shipworthy.kernel.Fault;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** The values that {@code shipworthy.toml} gives, with their lines. */
final class SettingsFile {

    /** Names the file when it is not {@code shipworthy.toml} beside the launcher. */
    static final String VARIABLE = "SHIPWORTHY_CONFIG";

    record Line(int number, String value) {}

    private final Path path;
    private final Consumer<Fault> faults;
    private final Map<Setting, Line> lines = new EnumMap<>(Setting.class);

    private SettingsFile(Path path, Consumer<Fault> faults) {
        this.path = path;
        this.faults = faults;
    }

    /** Reads the file where there is one; a file that was named must exist. */
    static SettingsFile read(Surroundings surroundings, Consumer<Fault> faults) {
        var named = surroundings.variable(VARIABLE).map(surroundings.currentFolder()::resolve);
        SettingsFile file = new SettingsFile(named.orElse(surroundings.home().resolve("shipworthy.toml")), faults);
        if (named.isPresent() || Files.exists(file.path)) {
            file.parse();
        }
        return file;
    }

    private void parse() {
        try {
            TomlParseResult toml = Toml.parse(path);
            toml.errors().forEach(this::report);
            if (!toml.hasErrors()) {
                toml.dottedKeySet().forEach(key -> take(toml, key));
            }
        } catch (IOException e) {
            faults.accept(new Fault(path.toString(), 0, "", "cannot be read: " + e.getClass().getSimpleName()));
        }
    }

    private void report(TomlParseError error) {
        faults.accept(new Fault(path.toString(), error.position().line(), "", error.getMessage()));
    }

    private void take(TomlParseResult toml, String dottedKey) {
        int line = toml.inputPositionOf(dottedKey).line();
        Object value = toml.get(dottedKey);
        var setting = Setting.find(dottedKey);
        if (setting.isEmpty()) {
            faults.accept(new Fault(path.toString(), line, dottedKey, "there is no such setting; docs/operating.md lists all"));
        } else if (List.of(String.class, Long.class, Boolean.class).contains(value.getClass())) {
            lines.put(setting.get(), new Line(line, value.toString()));
        } else {
            faults.accept(new Fault(path.toString(), line, dottedKey, "must be " + setting.get().form().words()));
        }
    }

    Path path() {
        return path;
    }

    Map<Setting, Line> lines() {
        return lines;
    }
}
