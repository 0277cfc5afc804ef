package org.shipworthy.web;

import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.shipworthy.web.http.Assets;
import org.shipworthy.web.http.CrossOriginGuard;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.SecurityHeaders;
import org.shipworthy.web.http.Signer;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.pages.ComparisonPage;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;
import org.shipworthy.web.pages.OwnVotes;
import org.shipworthy.web.pages.VotePage;

/** Which address leads to which page. */
final class Routes {

    private static final Logger LOG = System.getLogger("shipworthy.web");
    private static final long LARGEST_FORM_BYTES = 64 * 1024;

    private final Assets assets = new Assets();
    private final SecurityHeaders securityHeaders;
    private final CrossOriginGuard guard;
    private final Gateway gateway;
    private final ErrorPage errors;
    private final ComparisonPage comparison;
    private final VotePage vote;

    Routes(WebSettings settings, Services services) {
        boolean secure = "https".equals(settings.baseUrl().getScheme());
        Templates templates = new Templates();
        Frame.House house = new Frame.House(settings.baseUrl().toString(), assets.style(), assets.script(), assets.icon());
        OwnVotes ownVotes = new OwnVotes(new Signer(services.secrets().getOrCreate("voter-cookie")));
        securityHeaders = new SecurityHeaders(settings.baseUrl());
        guard = new CrossOriginGuard(settings.baseUrl());
        gateway = new Gateway(services.site()::snapshot, services.clock());
        errors = new ErrorPage(templates, house);
        comparison = new ComparisonPage(templates, house, ownVotes, errors);
        vote = new VotePage(services.site(), ownVotes, errors, secure);
    }

    /** A handler for one event loop. */
    Handler<HttpServerRequest> handler(Vertx vertx) {
        Router router = router(vertx);
        return request -> {
            securityHeaders.addTo(request.response().headers());
            if (!gateway.answersFromCache(request) && !assets.answer(request)) {
                router.handle(request);
            }
        };
    }

    private Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(this::refuseCrossOrigin);
        router.post().handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM_BYTES));
        get(router, "/compare/:tools", gateway.reading(comparison, comparison::isPersonalTo));
        post(router, "/vote", vote);
        router.route().last().handler(context -> gateway.send(context, errors.notFound("There is no page at this address.")));
        router.route().failureHandler(this::failed);
        return router;
    }

    private static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.get(path).handler(handler);
        router.head(path).handler(handler);
    }

    private void post(Router router, String path, Page page) {
        router.post(path).handler(gateway.working(page));
    }

    private void refuseCrossOrigin(RoutingContext context) {
        if (guard.allows(context.request())) {
            context.next();
        } else {
            gateway.send(context, errors.of(403, "The form was not accepted",
                    "It did not come from a page of this site. Nothing was changed. Open the page here and send the form again."));
        }
    }

    private void failed(RoutingContext context) {
        Reply reply = switch (context.statusCode()) {
            case 400 -> errors.of(400, "The request was not understood", "Its address or form is malformed. Nothing was changed.");
            case 405 -> errors.of(405, "Not done this way", "This address does not take that kind of request.");
            case 413 -> errors.of(413, "The form is too large", "Forms here are at most " + LARGEST_FORM_BYTES / 1024 + " KB. Nothing was changed.");
            default -> unexpected(context);
        };
        gateway.send(context, reply);
    }

    private Reply unexpected(RoutingContext context) {
        LOG.log(Level.ERROR, "answering " + context.request().method() + " " + context.normalizedPath(), context.failure());
        return errors.of(500, "This did not work", "The fault is ours and was written to the log. Nothing you sent was changed half-way. Try again in a moment.");
    }

    /** A request so broken or so long that no page can be found for it; the connection is closed. */
    void refuse(HttpServerRequest request) {
        boolean tooLong = request.decoderResult().cause() instanceof TooLongFrameException;
        Reply reply = tooLong
                ? errors.of(414, "The address is too long", "Addresses here are at most 8 KB long.")
                : errors.of(400, "The request was not understood", "It is not valid HTTP.");
        securityHeaders.addTo(request.response().headers());
        request.response().setStatusCode(reply.status())
                .putHeader("Content-Type", reply.contentType())
                .putHeader("Connection", "close")
                .end(Buffer.buffer(reply.body()))
                .onComplete(sent -> request.connection().close());
    }
}
