package org.shipworthy.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.shipworthy.settings.Setting;

/** The table of settings as the bundle from which {@code --help} takes the flags' descriptions. */
public final class SettingDescriptions extends ResourceBundle {

    private static final String PREFIX = "setting.";

    @Override
    protected Object handleGetObject(String key) {
        return Arrays.stream(Setting.values()).filter(setting -> (PREFIX + setting.key()).equals(key)).findFirst()
                .map(SettingDescriptions::description)
                .orElse(null);
    }

    private static String description(Setting setting) {
        String fallback = setting.fallback().isEmpty() ? "" : ", else " + setting.fallback();
        return setting.meaning() + " (" + setting.environmentName() + fallback + ")";
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(Arrays.stream(Setting.values()).map(setting -> PREFIX + setting.key()).toList());
    }
}
