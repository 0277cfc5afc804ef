package org.shipworthy.app;

import java.net.URI;
import java.time.InstantSource;
import org.shipworthy.cli.DigestOptions;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Watchers;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssuePresses;
import org.shipworthy.digest.issue.Lookout;
import org.shipworthy.digest.sending.Dispatch;
import org.shipworthy.digest.sending.Timetable;
import org.shipworthy.digest.sending.WeeklyMailing;
import org.shipworthy.publish.Site;
import org.shipworthy.settings.Settings;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.Secrets;

/** What the digest does by itself: composing each week's edition and sending it, and telling watchers at once. */
final class Digests implements AutoCloseable {

    private final Dispatch dispatch;
    private final Timetable timetable;
    private final Lookout lookout;

    private Digests(Dispatch dispatch, Timetable timetable, Lookout lookout) {
        this.dispatch = dispatch;
        this.timetable = timetable;
        this.lookout = lookout;
    }

    /** @param address the site's public address, without a slash at the end */
    static Digests start(Site site, Subscriptions subscriptions, Editions editions, Settings settings, URI address, InstantSource clock) {
        Database database = site.database();
        Dispatch dispatch = new Dispatch(database, clock, DigestOptions.sending(settings, address),
                new WeeklyMailing(subscriptions, new IssuePresses(editions, address)),
                new Secrets(database).getOrCreate(DigestOptions.REFERENCE_SECRET), settings.dataFolder());
        Timetable timetable = new Timetable(database, clock, editions, DigestOptions.weekly(settings), DigestOptions.lead(settings));
        Lookout lookout = new Lookout(database, site::snapshot, subscriptions, new Watchers(database, clock, address), editions);
        dispatch.start();
        timetable.start();
        lookout.start();
        return new Digests(dispatch, timetable, lookout);
    }

    @Override
    public void close() {
        lookout.close();
        timetable.close();
        dispatch.close();
    }
}
