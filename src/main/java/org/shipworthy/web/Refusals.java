package org.shipworthy.web;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.shipworthy.web.api.OpenReading;
import org.shipworthy.web.api.Problems;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.pages.ErrorPage;

/** Answers what no page answers: requests that are broken, too long or too slow, and faults of ours. */
final class Refusals {

    private static final Logger LOG = System.getLogger("shipworthy.web");
    private static final long TIME_TO_READ_MILLIS = 2_000;

    private final Gateway gateway;
    private final ErrorPage errors;
    private final Problems problems;

    Refusals(Gateway gateway, ErrorPage errors, Problems problems) {
        this.gateway = gateway;
        this.errors = errors;
        this.problems = problems;
    }

    /** A request so broken or so long that no page can be found for it. */
    void answerBroken(Vertx vertx, HttpServerRequest request) {
        Reply reply = switch (request.decoderResult().cause()) {
            case TooLongHttpLineException e -> say(request, 414, "The address is too long", "Addresses here are at most 8 KB long.");
            case TooLongFrameException e -> say(request, 431, "The request is too long",
                    "Its headers are longer than 16 KB. Deleting this site's cookies may help.");
            case null, default -> say(request, 400, "The request was not understood", "Its address is malformed, or it is not valid HTTP.");
        };
        gateway.send(request, reply.with("Connection", "close"));
        closeSoon(vertx, request);
    }

    /** A request that could be read in two ways. */
    void answerUnclear(Vertx vertx, HttpServerRequest request, boolean hasNoLength) {
        Reply reply = hasNoLength ? say(request, 411, "The request has no length", "What is sent here states its length, and is not sent in chunks. Nothing was changed.")
                : say(request, 400, "The request was not understood", "It names more than one host.");
        gateway.send(request, reply.with("Connection", "close"));
        closeSoon(vertx, request);
    }

    /** For people as a page, for programs as problem details. */
    private Reply say(HttpServerRequest request, int status, String title, String text) {
        return OpenReading.isOf(request) ? problems.of(status, title + ". " + text) : errors.of(status, title, text);
    }

    /** A request that was given up while it was answered. */
    void answerFailed(RoutingContext context) {
        if (context.failure() instanceof HttpClosedException) {
            return; // whoever broke off amid a form hears no answer, and it is no fault of ours
        }
        gateway.send(context, reply(context));
        if (!context.request().isEnded()) {
            closeSoon(context.vertx(), context.request());
        }
    }

    private Reply reply(RoutingContext context) {
        int status = context.statusCode();
        return switch (status) {
            case 400 -> say(context.request(), 400, "The request was not understood", "Its address or form is malformed. Nothing was changed.");
            case 408 -> say(context.request(), 408, "The form took too long",
                    "It did not arrive, or was not worked on, in time. Look whether the change is there, and send the form again if not.");
            case 413 -> say(context.request(), 413, "The form is too large",
                    "Forms here are at most " + FormGate.LARGEST_FORM_BYTES / 1024 + " KB. Nothing was changed.");
            default -> status >= 400 && status < 500
                    ? say(context.request(), status, "The request was not accepted", "It asks for something that is not done here. Nothing was changed.")
                    : unexpected(context);
        };
    }

    private Reply unexpected(RoutingContext context) {
        LOG.log(Level.ERROR, "answering " + context.request().method() + " " + withoutSecrets(context.normalizedPath()), context.failure());
        return say(context.request(), 500, "This did not work",
                "The fault is ours and was written to the log. Nothing you sent was changed half-way. Try again in a moment.");
    }

    /** What is as long as a token may be one, and whoever reads the log is not to have it. */
    static String withoutSecrets(String path) {
        return path.replaceAll("[A-Za-z0-9_~%-]{40,}", "…");
    }

    /** Not at once: the rest of a long request would then be answered with a reset, and the reader would see no page. */
    private static void closeSoon(Vertx vertx, HttpServerRequest request) {
        vertx.setTimer(TIME_TO_READ_MILLIS, timer -> request.connection().close());
    }
}
