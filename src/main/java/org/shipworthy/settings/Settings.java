package org.shipworthy.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of every setting, each of the form that the setting asks for. */
public final class Settings {

    private final Map<Setting, Effective> values;

    Settings(Map<Setting, Effective> values) {
        this.values = new EnumMap<>(values);
    }

    /**
     * Finds the values.
     *
     * @param flags what was given on the command line
     * @throws SettingsException naming every fault of the file, the environment and the flags
     */
    public static Settings read(Surroundings surroundings, Map<Setting, String> flags) {
        return new SettingsReader(surroundings).read(flags);
    }

    /** Every setting, in the order of {@link Setting}. */
    public List<Effective> all() {
        return List.copyOf(values.values());
    }

    public String text(Setting setting) {
        return values.get(setting).value();
    }

    /** Empty when the setting has no value. */
    public Optional<String> find(Setting setting) {
        return Optional.of(text(setting)).filter(value -> !value.isEmpty());
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /** Absolute. */
    public Path dataFolder() {
        return Path.of(text(Setting.DATA));
    }

    /** The public address without a slash at the end. */
    public URI baseUrl() {
        String address = find(Setting.BASE_URL).orElse("http://localhost:" + number(Setting.PORT));
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }
}
