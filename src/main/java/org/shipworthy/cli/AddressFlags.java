package org.shipworthy.cli;

import org.shipworthy.settings.Setting;
import picocli.CommandLine.Option;

/** The flags of commands that print addresses of the site. */
public class AddressFlags extends DataFlags {

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "setting.port")
    void port(String value) {
        give(Setting.PORT, value);
    }

    @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "setting.base_url")
    void baseUrl(String value) {
        give(Setting.BASE_URL, value);
    }
}
