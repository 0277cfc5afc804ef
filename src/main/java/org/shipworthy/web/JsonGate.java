package org.shipworthy.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.web.api.Problem;
import org.shipworthy.web.api.Problems;
import org.shipworthy.web.http.CrossOriginGuard;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Network;
import org.shipworthy.web.http.Pace;

/**
 * What a program's request passes before it is answered: not too often, and when it changes something, as JSON, not too
 * large, and not from another site's page. A browser says where a page is from; a program says nothing, and is let in.
 */
final class JsonGate {

    static final int LARGEST_BODY_BYTES = 64 * 1024;

    private static final Duration LONGEST_TIME = Duration.ofSeconds(30);

    private final CrossOriginGuard guard;
    private final Pace reads;
    private final Pace changes;
    private final Pace mails;
    private final Pace votes;
    private final Gateway gateway;
    private final Problems problems;
    private final boolean behindProxy;

    JsonGate(WebSettings settings, InstantSource clock, Gateway gateway, Problems problems) {
        this.guard = new CrossOriginGuard(settings.baseUrl());
        this.reads = new Pace(Pace.ANSWERS, clock);
        this.changes = new Pace(Pace.FORMS, clock);
        this.mails = new Pace(Pace.SIGN_UPS, clock);
        this.votes = new Pace(Pace.VOTES, clock);
        this.gateway = gateway;
        this.problems = problems;
        this.behindProxy = settings.behindProxy();
    }

    /** For answers that are not in the cache. */
    Handler<RoutingContext> pacingReads() {
        return keepingPace(reads);
    }

    /** Puts the gate before what a program sends to this path. */
    void guardPost(Router router, String path) {
        router.post(path).handler(this::refuseCrossOrigin);
        router.post(path).handler(keepingPace(changes));
        router.post(path).handler(this::refuseOtherTypes);
        router.post(path).handler(TimeoutHandler.create(LONGEST_TIME.toMillis(), 408));
        router.post(path).handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY_BYTES));
    }

    /** For what makes the site send a mail to an address that somebody typed. */
    Handler<RoutingContext> sparingMails() {
        return keepingPace(mails);
    }

    /** For ballots: where a browser pays the toll, a program waits. */
    Handler<RoutingContext> sparingVotes() {
        return keepingPace(votes);
    }

    /** Puts the gate before what a program deletes at this path. */
    void guardDelete(Router router, String path) {
        router.delete(path).handler(this::refuseCrossOrigin);
        router.delete(path).handler(keepingPace(changes));
    }

    private void refuseCrossOrigin(RoutingContext context) {
        boolean browser = context.request().headers().contains("Sec-Fetch-Site") || context.request().headers().contains("Origin");
        if (!browser || guard.allows(context.request())) {
            context.next();
        } else {
            gateway.send(context, problems.of(Problem.FROM_ELSEWHERE, "Nothing was changed. Pages of other sites can read here, and change nothing."));
        }
    }

    private Handler<RoutingContext> keepingPace(Pace pace) {
        return context -> {
            Optional<Duration> wait = pace.refuses(Network.of(context.request(), behindProxy));
            if (wait.isEmpty()) {
                context.next();
                return;
            }
            long seconds = wait.get().toSeconds();
            gateway.send(context, problems.of(Problem.TOO_FAST, "Try again in " + seconds + " seconds.", Map.of("retryAfterSeconds", seconds))
                    .with("Retry-After", Long.toString(seconds)));
        };
    }

    private void refuseOtherTypes(RoutingContext context) {
        List<String> types = context.request().headers().getAll("Content-Type");
        if (types.size() == 1 && types.getFirst().split(";", 2)[0].trim().toLowerCase(Locale.ROOT).equals("application/json")) {
            context.next();
        } else {
            gateway.send(context, problems.of(Problem.NOT_JSON, "The body is sent as application/json. Nothing was changed."));
        }
    }
}
