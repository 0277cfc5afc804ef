package org.shipworthy.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a program was started, as far as settings depend on it.
 *
 * @param home          the launcher's folder: the settings file and the default data folder are there
 * @param currentFolder what paths in flags and in the environment are relative to
 * @param environment   all variables
 */
public record Surroundings(Path home, Path currentFolder, Map<String, String> environment) {

    /** What the launcher, the command line and the tests read besides the settings. */
    private static final List<String> OTHERS = List.of(SettingsFile.VARIABLE, "SHIPWORTHY_DEBUG", "SHIPWORTHY_JAVA_OPTS", "SHIPWORTHY_SHARED_DATA");

    public static Surroundings ofThisProcess() {
        Path current = Path.of("").toAbsolutePath();
        return new Surroundings(Path.of(System.getProperty("shipworthy.home", current.toString())), current, System.getenv());
    }

    /** Variables that look like settings and are none, by name. */
    public List<String> unknownVariables() {
        return environment.keySet().stream()
                .filter(name -> name.startsWith("SHIPWORTHY_") && !OTHERS.contains(name))
                .filter(name -> Arrays.stream(Setting.values()).noneMatch(setting -> setting.environmentName().equals(name)))
                .sorted()
                .toList();
    }

    /** The value of a variable; one that is set to nothing counts as not set. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
