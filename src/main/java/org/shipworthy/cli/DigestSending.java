package org.shipworthy.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Duration;
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
import org.shipworthy.digest.sending.SendingSettings;
import org.shipworthy.digest.sending.WeeklyMailing;
import org.shipworthy.publish.Site;
import org.shipworthy.settings.Settings;

/** Sends an edition from the command line, as one more node. */
final class DigestSending {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Settings settings;
    private final PrintWriter err;
    private final InstantSource clock = InstantSource.system();

    DigestSending(Settings settings, PrintWriter err) {
        this.settings = settings;
        this.err = err;
    }

    /**
     * @param wait until it is sent
     * @throws CommandFailure when the edition is not approved, or was not sent though it was waited for
     */
    Run send(IssueKey key, boolean wait) {
        try (Site site = Site.open(Storage.of(settings), clock)) {
            Subscriptions subscriptions = new Subscriptions(site.database(), clock, new SecureRandom(), settings.baseUrl());
            Editions editions = DigestOptions.editions(settings, site.database(), clock, site::snapshot, subscriptions);
            editions.find(key).filter(edition -> edition.state() == Edition.State.APPROVED)
                    .orElseThrow(() -> new CommandFailure("The edition " + key + " is not approved. Approve it at the desk."));
            Runs runs = new Runs(site.database(), clock);
            boolean fresh = runs.start(key);
            if (wait && isUnderWay(runs.find(key).orElseThrow())) {
                carry(site, new WeeklyMailing(subscriptions, new IssuePresses(editions, settings.baseUrl())), key, fresh);
            }
            return sent(runs.find(key).orElseThrow(), wait);
        }
    }

    private static Run sent(Run run, boolean waited) {
        if (waited && run.state() != RunState.FINISHED) {
            throw new CommandFailure(RunWords.line(run) + RunWords.wayOn(run));
        }
        return run;
    }

    private void carry(Site site, WeeklyMailing mailing, IssueKey key, boolean fresh) {
        try (Dispatch dispatch = new Dispatch(site.database(), clock, DigestOptions.sending(settings, settings.baseUrl()), mailing,
                DigestOptions.referenceKey(site.database()), settings.dataFolder()); StopSignal stop = new StopSignal()) {
            dispatch.start();
            watch(dispatch.runs(), key, fresh, stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until nothing more is to be sent; what is put off for hours is waited for as well. When it is stopped, messages in hand are finished. */
    private void watch(Runs runs, IssueKey key, boolean fresh, StopSignal stop) throws InterruptedException {
        try (ProgressBar bar = new ProgressBar(err, "digest " + key, 100)) {
            if (!fresh) {
                bar.say(key + "  goes on; what a node held that died waits for " + SendingSettings.LEASE_PATIENCE.toSeconds() + " seconds");
            }
            Run run = runs.find(key).orElseThrow();
            String news = "";
            while (isUnderWay(run) && !stop.comesWithin(BETWEEN_LOOKS)) {
                news = tell(bar, run, news);
                run = runs.find(key).orElseThrow();
            }
        }
    }

    private static String tell(ProgressBar bar, Run run, String before) {
        String news = RunWords.news(run);
        if (!news.equals(before)) {
            bar.say(news);
        }
        bar.accept(run.composed() && run.counts().total() > 0 ? 100L * run.counts().settled() / run.counts().total() : 0);
        return news;
    }

    private static boolean isUnderWay(Run run) {
        return !run.state().isOver() && run.state() != RunState.PAUSED;
    }
}
