package org.shipworthy.cli;

import org.shipworthy.settings.Setting;
import picocli.CommandLine.Option;

/** The flags of commands that serve, or look at how the site would be served. */
public final class ListenFlags extends DataFlags {

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "setting.port")
    void port(String value) {
        give(Setting.PORT, value);
    }

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "setting.host")
    void host(String value) {
        give(Setting.HOST, value);
    }

    @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "setting.base_url")
    void baseUrl(String value) {
        give(Setting.BASE_URL, value);
    }
}
