package org.shipworthy.web;

import static org.shipworthy.web.Routes.get;

import io.vertx.ext.web.Router;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.web.api.BallotAnswers;
import org.shipworthy.web.api.ComparisonAnswer;
import org.shipworthy.web.api.Description;
import org.shipworthy.web.api.OpenReading;
import org.shipworthy.web.api.Problem;
import org.shipworthy.web.api.Problems;
import org.shipworthy.web.api.SubscriptionAnswer;
import org.shipworthy.web.http.Gateway;

/** What programs ask. */
final class ApiPages {

    private static final String BALLOTS = "/api/v1/ballots";
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    private final Problems problems;
    private final ComparisonAnswer comparison;
    private final SubscriptionAnswer subscription;
    private final BallotAnswers ballots;
    private final Description description;

    ApiPages(Problems problems, String baseUrl, Subscriptions subscriptions, BallotAnswers ballots) {
        this.ballots = ballots;
        this.problems = problems;
        comparison = new ComparisonAnswer(problems);
        subscription = new SubscriptionAnswer(problems, subscriptions);
        description = new Description(baseUrl);
    }

    /** Before the gate for forms: what programs send is JSON and passes a gate of its own. */
    void addOpenTo(Router router, Gateway gateway, JsonGate gate) {
        router.options("/api/*").handler(gateway.reading(OpenReading.preflight()));
        get(router, "/api/*", gate.pacingReads());
        get(router, "/api/v1/compare/:tools", gateway.reading(comparison));
        gate.guardPost(router, SUBSCRIPTIONS);
        router.post(SUBSCRIPTIONS).handler(gate.sparingMails());
        router.post(SUBSCRIPTIONS).handler(gateway.working(subscription));
        get(router, BALLOTS, gateway.working(ballots::list));
        gate.guardPost(router, BALLOTS);
        router.post(BALLOTS).handler(gate.sparingVotes());
        router.post(BALLOTS).handler(gateway.working(ballots::cast));
        gate.guardDelete(router, BALLOTS + "/:subject");
        router.delete(BALLOTS + "/:subject").handler(gateway.working(ballots::withdraw));
        get(router, "/openapi.json", gateway.reading(description));
        router.route("/api/*").handler(context -> gateway.send(context,
                problems.of(Problem.NOT_FOUND, "The addresses are described at /openapi.json.")));
    }
}
