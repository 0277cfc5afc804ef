package org.shipworthy.app;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.shipworthy.cli.DigestOptions;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssuePresses;
import org.shipworthy.digest.sending.Dispatch;
import org.shipworthy.digest.sending.ReportMailbox;
import org.shipworthy.digest.sending.Reports;
import org.shipworthy.digest.sending.Runs;
import org.shipworthy.digest.sending.Timetable;
import org.shipworthy.digest.sending.WeeklyMailing;
import org.shipworthy.kernel.Hmac;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import org.shipworthy.storage.Database;

/** What the digest does by itself: composing each week's edition, sending it, and reading what comes back. */
final class Digests implements AutoCloseable {

    private final Dispatch dispatch;
    private final Timetable timetable;
    private final Reports reports;
    private final Optional<ReportMailbox> mailbox;

    private Digests(Dispatch dispatch, Timetable timetable, Reports reports, Optional<ReportMailbox> mailbox) {
        this.dispatch = dispatch;
        this.timetable = timetable;
        this.reports = reports;
        this.mailbox = mailbox;
    }

    /** @param address the site's public address, without a slash at the end */
    static Digests of(Database database, Subscriptions subscriptions, Editions editions, Settings settings, URI address, InstantSource clock) {
        WeeklyMailing mailing = new WeeklyMailing(subscriptions, new IssuePresses(editions, address));
        Hmac referenceKey = DigestOptions.referenceKey(database);
        Dispatch dispatch = new Dispatch(database, clock, DigestOptions.sending(settings, address), mailing, referenceKey, settings.dataFolder());
        Timetable timetable = new Timetable(database, clock, editions, DigestOptions.weekly(settings), DigestOptions.lead(settings));
        Reports reports = new Reports(database, clock, mailing, referenceKey, settings.number(Setting.DIGEST_SOFT_BOUNCES),
                settings.find(Setting.DIGEST_REPORT_SECRET));
        Optional<ReportMailbox> mailbox = settings.find(Setting.DIGEST_BOUNCE_MAILBOX)
                .map(where -> new ReportMailbox(URI.create(where), settings.text(Setting.DIGEST_BOUNCE_PASSWORD), reports));
        return new Digests(dispatch, timetable, reports, mailbox);
    }

    Runs runs() {
        return dispatch.runs();
    }

    Reports reports() {
        return reports;
    }

    void start() {
        dispatch.start();
        timetable.start();
        mailbox.ifPresent(ReportMailbox::start);
    }

    @Override
    public void close() {
        mailbox.ifPresent(ReportMailbox::close);
        timetable.close();
        dispatch.close();
    }
}
