package org.shipworthy.cli;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.shipworthy.digest.sending.TxtRecords;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import org.shipworthy.settings.Surroundings;
import org.shipworthy.storage.Inspection;

/** Examines an installation. It changes nothing, and every check runs whatever the others found. */
final class Doctor {

    private final Settings settings;
    private final InstantSource clock;
    private final TxtRecords dns;

    Doctor(Settings settings, InstantSource clock, TxtRecords dns) {
        this.settings = settings;
        this.clock = clock;
        this.dns = dns;
    }

    List<Check> examine() {
        List<Check> checks = new ArrayList<>();
        checks.add(jdk(Runtime.version().feature()));
        checks.add(ClockCheck.of(clock.instant(), settings.dataFolder()));
        checks.addAll(FolderCheck.of(settings.dataFolder()));
        checks.add(database());
        checks.add(PortCheck.of(settings.text(Setting.HOST), settings.number(Setting.PORT)));
        checks.add(baseUrl());
        checks.add(MailCheck.of(settings));
        checks.addAll(SenderCheck.of(settings, dns));
        checks.addAll(unknownVariables(Surroundings.ofThisProcess()));
        return checks;
    }

    static Check jdk(int feature) {
        return feature >= 25 ? Check.ok("JDK", Runtime.version().toString())
                : Check.fail("JDK", feature + " is too old; Shipworthy needs 25 or newer. Set JAVA_HOME to one.");
    }

    private Check database() {
        return switch (Inspection.of(Storage.of(settings))) {
            case Inspection.Absent absent -> Check.ok("database", absent.place() + " does not exist yet; the first start makes it");
            case Inspection.Sound sound -> Check.ok("database", sound.place() + " is sound, tables of version " + sound.tables());
            case Inspection.Unusable unusable -> Check.fail("database", unusable.reason());
        };
    }

    private Check baseUrl() {
        URI address = settings.baseUrl();
        if (address.getHost().equals("localhost") || address.getHost().startsWith("127.")) {
            return Check.warn("address", address + " leads only to this machine; set base_url to the address that readers use");
        }
        return address.getScheme().equals("https") ? Check.ok("address", address.toString())
                : Check.warn("address", address + " is not encrypted; put a proxy with TLS in front and set base_url to its https address");
    }

    static List<Check> unknownVariables(Surroundings surroundings) {
        return surroundings.unknownVariables().stream()
                .map(name -> Check.warn("environment", name + " is set, but there is no such setting"))
                .toList();
    }
}
