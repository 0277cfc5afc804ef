package org.shipworthy.cli;

import org.shipworthy.settings.Setting;
import picocli.CommandLine.Option;

/** The flags of commands that serve, or look at how the site would be served. */
public final class ListenFlags extends AddressFlags {

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "setting.host")
    void host(String value) {
        give(Setting.HOST, value);
    }
}
