package org.shipworthy.cli;

import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import org.shipworthy.storage.StorageSettings;

/** Where the settings say the data is. */
public final class Storage {

    private Storage() {}

    public static StorageSettings of(Settings settings) {
        return new StorageSettings(settings.dataFolder(), settings.find(Setting.DATABASE_URL));
    }
}
