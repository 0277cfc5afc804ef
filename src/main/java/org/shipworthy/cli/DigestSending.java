package org.shipworthy.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.issue.Edition;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.issue.IssuePresses;
import org.shipworthy.digest.sending.Dispatch;
import org.shipworthy.digest.sending.Run;
import org.shipworthy.digest.sending.RunState;
import org.shipworthy.digest.sending.Runs;
import org.shipworthy.digest.sending.WeeklyMailing;
import org.shipworthy.publish.Site;
import org.shipworthy.settings.Settings;
import org.shipworthy.storage.Secrets;

/** Sends an edition from the command line, as one more node. */
final class DigestSending {

    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final Settings settings;
    private final PrintWriter err;
    private final InstantSource clock = InstantSource.system();

    DigestSending(Settings settings, PrintWriter err) {
        this.settings = settings;
        this.err = err;
    }

    /** @throws CommandFailure when the edition is not approved */
    Run send(IssueKey key, boolean wait) {
        try (Site site = Site.open(Storage.of(settings), clock)) {
            Subscriptions subscriptions = new Subscriptions(site.database(), clock, new SecureRandom(), settings.baseUrl());
            Editions editions = DigestOptions.editions(settings, site.database(), clock, site::snapshot, subscriptions);
            editions.find(key).filter(edition -> edition.state() == Edition.State.APPROVED)
                    .orElseThrow(() -> new CommandFailure("The edition " + key + " is not approved. Approve it at the desk."));
            Runs runs = new Runs(site.database(), clock);
            runs.start(key);
            if (wait) {
                carry(site, new WeeklyMailing(subscriptions, new IssuePresses(editions, settings.baseUrl())), runs, key);
            }
            return runs.find(key).orElseThrow();
        }
    }

    private void carry(Site site, WeeklyMailing mailing, Runs runs, IssueKey key) {
        try (Dispatch dispatch = new Dispatch(site.database(), clock, DigestOptions.sending(settings, settings.baseUrl()), mailing,
                new Secrets(site.database()).getOrCreate(DigestOptions.REFERENCE_SECRET), settings.dataFolder())) {
            dispatch.start();
            watch(runs, key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until nothing more is to be sent; what is put off for hours is waited for as well. */
    private void watch(Runs runs, IssueKey key) throws InterruptedException {
        try (ProgressBar bar = new ProgressBar(err, "digest " + key, 100)) {
            for (Run run = runs.find(key).orElseThrow(); !run.state().isOver() && run.state() != RunState.PAUSED; run = runs.find(key).orElseThrow()) {
                bar.accept(run.counts().total() == 0 ? 0 : 100L * run.counts().settled() / run.counts().total());
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        }
    }
}
