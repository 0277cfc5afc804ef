package org.shipworthy.web;

import static org.shipworthy.web.Routes.get;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.shipworthy.digest.sending.Reports;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Toll;
import org.shipworthy.web.pages.ConfirmPages;
import org.shipworthy.web.pages.DigestFeed;
import org.shipworthy.web.pages.DigestPages;
import org.shipworthy.web.pages.DigestStep;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;
import org.shipworthy.web.pages.LeavePages;
import org.shipworthy.web.pages.PostedReports;
import org.shipworthy.web.pages.PreferencesPage;
import org.shipworthy.web.pages.SubscribePage;

/** The digest: its editions, and the way into it, through it and out of it. */
final class ReaderPages {

    /** Whoever sends a report more slowly only holds on to a connection. */
    private static final Duration LONGEST_REPORT = Duration.ofSeconds(30);
    static final int MOST_REPORTS_AT_ONCE = 32;
    private static final String SUBSCRIBE = "/digest/subscribe";
    private static final String CONFIRM = "/digest/confirm/:token";
    private static final String UNSUBSCRIBE = "/digest/unsubscribe/:token";
    private static final String UNSUBSCRIBE_TOPIC = UNSUBSCRIBE + "/:topic";
    private static final String ERASE = "/digest/erase/:token";
    private static final String PREFERENCES = "/digest/preferences/:token";

    private final DigestPages digest;
    private final DigestFeed feed;
    private final SubscribePage subscribe;
    private final ConfirmPages confirm;
    private final PreferencesPage preferences;
    private final LeavePages leave;
    private final PostedReports reports;
    private final Toll toll;
    private final Semaphore arriving = new Semaphore(MOST_REPORTS_AT_ONCE);

    ReaderPages(Templates templates, Frame.House house, Services services, ErrorPage errors, Toll toll) {
        DigestStep steps = new DigestStep(templates, house);
        digest = new DigestPages(templates, house, services.editions(), errors);
        feed = new DigestFeed(house, services.editions());
        subscribe = new SubscribePage(templates, house, services.subscriptions());
        confirm = new ConfirmPages(services.subscriptions(), steps);
        preferences = new PreferencesPage(templates, house, services.subscriptions(), steps);
        leave = new LeavePages(services.subscriptions(), steps);
        reports = new PostedReports(services.reports());
        this.toll = toll;
    }

    /** Before the gate for forms: a mail program unsubscribes its reader from anywhere, and a program posts reports, with a token or a signature as their authority. */
    void addOpenTo(Router router, Gateway gateway, FormGate gate) {
        router.post(UNSUBSCRIBE).handler(gate.fromAnywhere());
        router.post(UNSUBSCRIBE).handler(gateway.working(leave::leave));
        router.post(UNSUBSCRIBE_TOPIC).handler(gate.fromAnywhere());
        router.post(UNSUBSCRIBE_TOPIC).handler(gateway.working(leave::leaveTopic));
        router.post(PostedReports.PATH).handler(this::takeFew);
        router.post(PostedReports.PATH).handler(TimeoutHandler.create(LONGEST_REPORT.toMillis(), 408));
        router.post(PostedReports.PATH).handler(BodyHandler.create(false).setBodyLimit(Reports.LARGEST_BYTES));
        router.post(PostedReports.PATH).handler(gateway.working(reports));
    }

    /** Anybody may begin to send one: what has not arrived whole is bounded for all of them together. */
    private void takeFew(RoutingContext context) {
        if (arriving.tryAcquire()) {
            context.addEndHandler(over -> arriving.release());
            context.next();
        } else {
            context.response().setStatusCode(503).putHeader("Retry-After", "5").putHeader("Cache-Control", "no-store").end();
        }
    }

    void addTo(Router router, Gateway gateway, FormGate gate) {
        router.post(SUBSCRIBE).handler(gate.tollWhenBusy(toll));
        router.post(SUBSCRIBE).handler(gate.sparingMails());
        router.post(SUBSCRIBE).handler(gateway.working(subscribe));
        get(router, CONFIRM, gateway.working(confirm::ask));
        router.post(CONFIRM).handler(gateway.working(confirm::confirm));
        get(router, UNSUBSCRIBE, gateway.working(leave::ask));
        get(router, UNSUBSCRIBE_TOPIC, gateway.working(leave::askAboutTopic));
        get(router, ERASE, gateway.working(leave::askToErase));
        router.post(ERASE).handler(gateway.working(leave::erase));
        get(router, PREFERENCES, gateway.working(preferences::show));
        router.post(PREFERENCES).handler(gateway.working(preferences::save));
        get(router, "/digest", gateway.working(digest::list));
        get(router, "/digest/:week", gateway.working(digest::issue));
        get(router, DigestPages.FEED, gateway.working(feed));
    }
}
