package org.shipworthy.web.http;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Takes a file, as a form with a file or as the whole request, and hands it to a page while it arrives. */
public final class Uploads {

    /** Of the whole request. */
    public static final int MOST_BYTES = 32 << 20;

    private static final String FORM = "multipart/form-data";
    private static final Set<String> FILES = Set.of("text/csv", "text/plain", "application/json", "application/x-ndjson", "application/jsonl");
    private static final int MOST_AT_ONCE = 2;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Gateway gateway;

    public Uploads(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Answers a visit that brings a file. */
    @FunctionalInterface
    public interface Page {

        /** @param file closed afterwards */
        Reply answer(Visit visit, InputStream file);
    }

    /** What a request is not taken for. */
    public enum Refusal { NO_LENGTH, TOO_LARGE, WRONG_TYPE, NO_FILE, BUSY }

    /** Answers a request that is not taken. */
    @FunctionalInterface
    public interface Refused {

        Reply answer(Visit visit, Refusal why);
    }

    public Handler<RoutingContext> receiving(Page page, Refused refused) {
        return context -> {
            Visit visit = gateway.visit(context);
            Optional<Refusal> refusal = refusal(context.request());
            if (refusal.isEmpty() && !places.tryAcquire()) {
                refusal = Optional.of(Refusal.BUSY);
            }
            if (refusal.isPresent()) {
                context.request().resume();
                gateway.send(context, refused.answer(visit, refusal.get()).personal().with("Connection", "close"));
            } else {
                receive(visit, page, refused);
            }
        };
    }

    /** The stated length bounds the request: nothing after it belongs to it. */
    private static Optional<Refusal> refusal(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null || !length.matches("\\d{1,18}")) {
            return Optional.of(Refusal.NO_LENGTH);
        }
        if (Long.parseLong(length) > MOST_BYTES) {
            return Optional.of(Refusal.TOO_LARGE);
        }
        return isForm(request) || FILES.contains(type(request)) ? Optional.empty() : Optional.of(Refusal.WRONG_TYPE);
    }

    private static boolean isForm(HttpServerRequest request) {
        return type(request).equals(FORM);
    }

    private static String type(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    private void receive(Visit visit, Page page, Refused refused) {
        HttpServerRequest request = visit.context().request();
        Context loop = visit.context().vertx().getOrCreateContext();
        if (!isForm(request)) {
            answer(visit, page, new ArrivingFile(request, loop), loop);
            return;
        }
        boolean[] isTaken = new boolean[1];
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> {
            if (isTaken[0]) {
                upload.handler(part -> {});
            } else {
                isTaken[0] = true;
                answer(visit, page, new ArrivingFile(upload, loop), loop);
            }
        });
        Handler<Throwable> nothing = failure -> {
            if (!isTaken[0]) {
                isTaken[0] = true;
                places.release();
                gateway.send(visit.context(), refused.answer(visit, Refusal.NO_FILE).personal());
            }
        };
        request.exceptionHandler(nothing);
        request.endHandler(end -> nothing.handle(null));
    }

    private void answer(Visit visit, Page page, ArrivingFile file, Context loop) {
        Thread.startVirtualThread(() -> {
            try (file) {
                Reply reply = page.answer(visit, file);
                loop.runOnContext(ignored -> gateway.send(visit.context(), reply.personal()));
            } catch (RuntimeException | Error e) {
                loop.runOnContext(ignored -> visit.context().fail(e));
            } finally {
                places.release();
            }
        });
    }
}
