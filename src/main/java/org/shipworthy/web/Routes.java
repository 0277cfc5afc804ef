package org.shipworthy.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.shipworthy.web.api.BallotAnswers;
import org.shipworthy.web.api.OpenReading;
import org.shipworthy.web.api.Problems;
import org.shipworthy.web.http.Assets;
import org.shipworthy.web.http.DailyNames;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Pace;
import org.shipworthy.web.http.Provenance;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.SecurityHeaders;
import org.shipworthy.web.http.Sealer;
import org.shipworthy.web.http.Signer;
import org.shipworthy.web.http.Stamps;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Toll;
import org.shipworthy.web.http.Uploads;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.BlindPages;
import org.shipworthy.web.pages.DrawPages;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;
import org.shipworthy.web.pages.OpeningStamp;
import org.shipworthy.web.pages.OwnVotes;
import org.shipworthy.web.pages.TollPage;

/** Which address leads to which page. */
final class Routes {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final Assets assets = new Assets();
    private final SecurityHeaders securityHeaders;
    private final Gateway gateway;
    private final ErrorPage errors;
    private final FormGate gate;
    private final JsonGate jsonGate;
    private final Refusals refusals;
    private final Uploads uploads;
    private final PublicPages pages;
    private final BlindPages blind;
    private final DrawPages draw;
    private final Toll voteToll;
    private final VotePages votes;
    private final ApiPages api;
    private final DecidePages decide;
    private final HousePages house;
    private final ReaderPages readers;
    private final DeskPages desk;

    Routes(WebSettings settings, Services services) {
        Templates templates = new Templates();
        Frame.House frame = new Frame.House(settings.baseUrl().toString(), assets.style(), assets.script(), assets.icon());
        OwnVotes ownVotes = new OwnVotes(new Signer(services.secrets().getOrCreate("voter-cookie")), settings.isSecure(), services.clock());
        Stamps stamps = new Stamps(services.secrets().getOrCreate("stamps"), services.clock());
        securityHeaders = new SecurityHeaders(settings.baseUrl());
        errors = new ErrorPage(templates, frame);
        Problems problems = new Problems(settings.baseUrl().toString());
        gateway = new Gateway(services.site()::snapshot, services.clock(), visit -> busy(visit, problems));
        refusals = new Refusals(gateway, errors, problems);
        gate = new FormGate(settings, services.clock(), gateway, errors, new TollPage(templates, frame));
        jsonGate = new JsonGate(settings, services.clock(), gateway, problems);
        uploads = new Uploads(gateway, settings.behindProxy());
        pages = new PublicPages(templates, frame, services.site(), ownVotes, errors);
        Provenance provenance = new Provenance(new DailyNames(services.clock(), new SecureRandom()), settings.behindProxy());
        OpeningStamp opening = new OpeningStamp(stamps);
        voteToll = new Toll(stamps, "vote", Pace.VOTES, services.clock());
        draw = new DrawPages(templates, frame, services.site(), errors);
        blind = new BlindPages(templates, frame, services.site(), ownVotes, errors, provenance,
                new Sealer(services.secrets().getOrCreate("blind-form")), services.clock());
        votes = new VotePages(templates, frame, settings, services, voteToll, ownVotes, opening, provenance, errors);
        api = new ApiPages(problems, settings.baseUrl().toString(), services.subscriptions(),
                new BallotAnswers(problems, services.site(), ownVotes, opening, provenance::of));
        decide = new DecidePages(templates, frame);
        house = new HousePages(templates, frame, settings, services, errors);
        readers = new ReaderPages(templates, frame, services, errors, new Toll(stamps, "subscribe", Pace.SIGN_UPS, services.clock()));
        desk = new DeskPages(templates, frame, services, settings.isSecure(), gateway, errors);
    }

    private Reply busy(Visit visit, Problems problems) {
        Reply page = errors.busy();
        return OpenReading.isOf(visit.context().request())
                ? problems.of(page.status(), "Too much is asked at once. Try again in a moment.").with("Retry-After", "5") : page;
    }

    /** A handler for one event loop. */
    Handler<HttpServerRequest> handler(Vertx vertx) {
        Router router = router(vertx);
        Framing framing = new Framing(vertx, refusals);
        return request -> {
            securityHeaders.addTo(request.response().headers());
            if (!framing.isClear(request)) {
                return;
            }
            if (OpenReading.isOf(request)) {
                OpenReading.addTo(request, request.response().headers());
            }
            if (gateway.answersFromCache(request) || assets.answer(request)) {
                return;
            }
            if (isAddress(request.uri())) {
                router.handle(request);
            } else {
                refusals.answerBroken(vertx, request);
            }
        };
    }

    /** Whether the router can read it: a path from the root, whose escapes are complete. */
    private static boolean isAddress(String uri) {
        return uri.startsWith("/") && !BROKEN_ESCAPE.matcher(uri).find();
    }

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        // a request is held against one route after the other, and ballots come in rushes
        votes.addBallotsTo(router, gateway, gate);
        desk.addDoorTo(router, gateway, gate);
        readers.addOpenTo(router, gateway, gate);
        api.addOpenTo(router, gateway, jsonGate);
        pages.addFilesTo(router, gateway, uploads, gate);
        decide.addFilesTo(router, uploads, gate);
        gate.guardAll(router);
        votes.addTo(router, gateway, gate);
        pages.addTo(router, gateway);
        decide.addTo(router, gateway, gate);
        house.addTo(router, gateway);
        readers.addTo(router, gateway, gate);
        get(router, DrawPages.PATH, gateway.working(draw::show));
        router.post(DrawPages.PATH).handler(gateway.working(draw::draw));
        get(router, BlindPages.PATH, gateway.working(blind::show));
        get(router, BlindPages.PATH + "/:shown", gateway.working(blind::reveal));
        router.post(BlindPages.PATH).handler(gate.tollWhenBusy(voteToll));
        router.post(BlindPages.PATH).handler(gateway.working(blind::choose));
        desk.addTo(router, gateway);
        router.route().last().handler(context -> gateway.send(context, errors.notFound("There is no page at this address.")));
        router.route().failureHandler(refusals::answerFailed);
        return router;
    }

    static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.get(path).handler(handler);
        router.head(path).handler(handler);
    }

    /** Answers a request so broken that it has no address. */
    void refuse(Vertx vertx, HttpServerRequest request) {
        securityHeaders.addTo(request.response().headers());
        refusals.answerBroken(vertx, request);
    }
}
