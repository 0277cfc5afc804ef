package org.shipworthy.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.shipworthy.catalogue.sync.Fetches;
import org.shipworthy.catalogue.sync.SyncOutcome;
import org.shipworthy.catalogue.sync.SyncSettings;
import org.shipworthy.cli.SyncOptions;
import org.shipworthy.publish.Site;
import org.shipworthy.settings.Settings;
import org.shipworthy.storage.DailyJob;

/** Reads the sources that have an address once a day, and again those whose server failed or wished to be asked later. */
final class DailySync {

    private static final System.Logger LOG = System.getLogger(DailySync.class.getName());

    private DailySync() {}

    /** Empty when no source has an address. */
    static Optional<DailyJob> of(Site site, Settings settings, InstantSource clock) {
        SyncSettings sources = SyncOptions.of(settings);
        if (sources.addresses().isEmpty()) {
            return Optional.empty();
        }
        Fetches fetches = site.fetches(sources);
        return Optional.of(new DailyJob(site.database(), clock, "reading of sources", SyncOptions.at(settings), () -> round(fetches)));
    }

    /** @return when another is worth it on the same day */
    private static Optional<Instant> round(Fetches fetches) {
        Fetches.Round round = fetches.askDue();
        round.outcomes().forEach(DailySync::log);
        return round.next();
    }

    private static void log(SyncOutcome outcome) {
        switch (outcome) {
            case SyncOutcome.Taken taken -> LOG.log(System.Logger.Level.INFO, "Source " + outcome.feed().key() + " was read: "
                    + taken.report().claimsAdded() + " claims added, " + taken.report().waiting() + " changes wait for an editor");
            case SyncOutcome.Later later -> LOG.log(System.Logger.Level.INFO, "Source " + later.feed().key() + " asks not to be read before " + later.notBefore());
            case SyncOutcome.Failed failed -> LOG.log(System.Logger.Level.WARNING, "A source could not be read, and nothing was changed: " + failed.reason());
        }
    }
}
