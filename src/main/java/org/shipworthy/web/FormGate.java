package org.shipworthy.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shipworthy.web.http.CrossOriginGuard;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Network;
import org.shipworthy.web.http.Pace;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Toll;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.TollPage;

/** What a form passes before its page sees it: it came from a page of ours, not too often, as a form, and not too large. */
final class FormGate {

    static final int LARGEST_FORM_BYTES = 64 * 1024;

    private static final Duration LONGEST_TIME = Duration.ofSeconds(30);
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(2);
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private final CrossOriginGuard guard;
    private final Pace forms;
    private final Pace mails;
    private final Pace files;
    private final Gateway gateway;
    private final ErrorPage errors;
    private final TollPage tollPage;
    private final boolean behindProxy;

    FormGate(WebSettings settings, InstantSource clock, Gateway gateway, ErrorPage errors, TollPage tollPage) {
        this.guard = new CrossOriginGuard(settings.baseUrl());
        this.forms = new Pace(Pace.FORMS, clock);
        this.mails = new Pace(Pace.MAILS, clock);
        this.files = new Pace(Pace.FILES, clock);
        this.gateway = gateway;
        this.errors = errors;
        this.tollPage = tollPage;
        this.behindProxy = settings.behindProxy();
    }

    /** Puts the gate before every route that is added later. */
    void guardAll(Router router) {
        router.route().handler(this::refuseCrossOrigin);
        addChecks(router, "/*");
    }

    /** Puts the gate before the form of this path alone. */
    void guardPost(Router router, String path) {
        router.post(path).handler(this::refuseCrossOrigin);
        addChecks(router, path);
    }

    private void addChecks(Router router, String path) {
        router.post(path).handler(keepingPace(forms));
        router.post(path).handler(this::refuseOtherTypes);
        router.post(path).handler(TimeoutHandler.create(LONGEST_TIME.toMillis(), 408));
        router.post(path).handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM_BYTES));
    }

    /** Puts the gate before a form with a file; whoever takes the file bounds its size. Before {@link #guardAll}, which takes none. */
    void guardFile(Router router, String path) {
        router.post(path).handler(this::refuseCrossOrigin);
        router.post(path).handler(keepingPace(files));
        router.post(path).handler(TimeoutHandler.create(LONGEST_UPLOAD.toMillis(), 408));
    }

    /** For a form after which a mail is sent to the address in it. */
    Handler<RoutingContext> sparingMails() {
        return keepingPace(mails);
    }

    /** For a form that costs as much to answer as a file. */
    Handler<RoutingContext> sparingWork() {
        return keepingPace(files);
    }

    /** For a form whose authority is the secret in its address, so that it may come from anywhere. */
    Handler<RoutingContext> fromAnywhere() {
        return keepingPace(forms);
    }

    /** For an address that makes the site ask somebody else's server, though it is no form. */
    Handler<RoutingContext> sparingOthers() {
        return keepingPace(forms);
    }

    /** For a form that a busy network pays for, with a little work or time. */
    Handler<RoutingContext> tollWhenBusy(Toll toll) {
        return context -> {
            Visit visit = gateway.visit(context);
            Network network = Network.of(context.request(), behindProxy);
            if (toll.admits(network, visit.form(TollPage.CHALLENGE), visit.form(TollPage.ANSWER))) {
                context.next();
            } else {
                gateway.send(context, tollPage.answer(visit, toll.challenge()));
            }
        };
    }

    private void refuseCrossOrigin(RoutingContext context) {
        if (guard.allows(context.request())) {
            context.next();
        } else {
            gateway.send(context, errors.of(403, "The form was not accepted",
                    "It did not come from a page of this site. Nothing was changed. Open the page here and send the form again."));
        }
    }

    private Handler<RoutingContext> keepingPace(Pace pace) {
        return context -> {
            Optional<Duration> wait = pace.refuses(Network.of(context.request(), behindProxy));
            if (wait.isEmpty()) {
                context.next();
            } else {
                gateway.send(context, tooFast(wait.get()));
            }
        };
    }

    private Reply tooFast(Duration wait) {
        long seconds = wait.toSeconds();
        String then = seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
        return errors.of(429, "Too many forms at once",
                        "More forms came from your network than people send. Nothing was changed. Try again in " + then + ".")
                .with("Retry-After", Long.toString(seconds));
    }

    private void refuseOtherTypes(RoutingContext context) {
        if (isForm(context.request())) {
            context.next();
        } else {
            gateway.send(context, errors.of(415, "The form was not accepted",
                    "Forms here are sent as " + FORM_TYPE + ", without files. Nothing was changed."));
        }
    }

    private static boolean isForm(HttpServerRequest request) {
        List<String> types = request.headers().getAll("Content-Type");
        return types.size() == 1 && types.getFirst().split(";", 2)[0].trim().toLowerCase(Locale.ROOT).equals(FORM_TYPE);
    }
}
