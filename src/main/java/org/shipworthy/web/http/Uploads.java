package org.shipworthy.web.http;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes a file, as a form with a file or as the whole request, and hands it to a page while it arrives. */
public final class Uploads {

    /** Of the whole request, where a page does not ask for less. */
    public static final int MOST_BYTES = 32 << 20;

    private static final String FORM = "multipart/form-data";
    private static final Set<String> FILES = Set.of("text/csv", "text/plain", "application/json", "application/x-ndjson", "application/jsonl");
    private static final long TIME_TO_END_MILLIS = 2_000;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

    private final UploadPlaces places = new UploadPlaces();
    private final Gateway gateway;
    private final boolean behindProxy;
    private final Duration longestSilence;

    /** @param behindProxy as for {@link Network#of} */
    public Uploads(Gateway gateway, boolean behindProxy) {
        this(gateway, behindProxy, LONGEST_SILENCE);
    }

    /** @param longestSilence how long a sender may send nothing */
    Uploads(Gateway gateway, boolean behindProxy, Duration longestSilence) {
        this.gateway = gateway;
        this.behindProxy = behindProxy;
        this.longestSilence = longestSilence;
    }

    /** Answers a visit that brings a file. Of the form, the fields before the file are known. */
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
        return receiving(MOST_BYTES, page, refused);
    }

    /** @param mostBytes of the whole request */
    public Handler<RoutingContext> receiving(int mostBytes, Page page, Refused refused) {
        return context -> {
            Visit visit = gateway.visit(context);
            Network network = Network.of(context.request(), behindProxy);
            Optional<Refusal> refusal = refusal(context.request(), mostBytes);
            if (refusal.isEmpty() && !places.take(network)) {
                refusal = Optional.of(Refusal.BUSY);
            }
            if (refusal.isPresent()) {
                context.request().resume();
                gateway.send(context, refused.answer(visit, refusal.get()).personal().with("Connection", "close"));
            } else {
                receive(visit, page, refused, () -> places.giveBack(network));
            }
        };
    }

    /** The stated length bounds the request: nothing after it belongs to it. */
    private static Optional<Refusal> refusal(HttpServerRequest request, int mostBytes) {
        String length = request.getHeader("Content-Length");
        if (length == null || !length.matches("\\d{1,18}")) {
            return Optional.of(Refusal.NO_LENGTH);
        }
        if (Long.parseLong(length) > mostBytes) {
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

    /** @param done gives the place back */
    private void receive(Visit visit, Page page, Refused refused, Runnable done) {
        HttpServerRequest request = visit.context().request();
        Context loop = visit.context().vertx().getOrCreateContext();
        if (!isForm(request)) {
            answer(visit, page, new ArrivingFile(request, loop, longestSilence), loop, done);
            return;
        }
        boolean[] isTaken = new boolean[1];
        request.setExpectMultipart(true);
        // Fields that came in the same part of the request as the beginning of the file are there only afterwards.
        request.uploadHandler(upload -> {
            if (isTaken[0]) {
                upload.handler(part -> {});
            } else {
                isTaken[0] = true;
                ArrivingFile file = new ArrivingFile(upload, loop, longestSilence);
                loop.runOnContext(ignored -> answer(visit, page, file, loop, done));
            }
        });
        Handler<Throwable> nothing = failure -> {
            if (!isTaken[0]) {
                isTaken[0] = true;
                done.run();
                gateway.send(visit.context(), refused.answer(visit, Refusal.NO_FILE).personal());
            }
        };
        request.exceptionHandler(nothing);
        request.endHandler(end -> nothing.handle(null));
    }

    /** Whoever still has not sent everything some time after the answer never will. */
    private static void closeUnlessWhole(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            context.vertx().setTimer(TIME_TO_END_MILLIS, timer -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    private void answer(Visit visit, Page page, ArrivingFile file, Context loop, Runnable done) {
        Thread.startVirtualThread(() -> {
            try {
                Reply reply = read(visit, page, file, done);
                loop.runOnContext(ignored -> {
                    gateway.send(visit.context(), reply.personal());
                    closeUnlessWhole(visit.context());
                });
            } catch (RuntimeException | Error e) {
                loop.runOnContext(ignored -> visit.context().fail(e));
            }
        });
    }

    /** The place is given back before the answer leaves: whoever has it may send the next file. */
    private static Reply read(Visit visit, Page page, ArrivingFile file, Runnable done) {
        try (file) {
            return page.answer(visit, file);
        } finally {
            done.run();
        }
    }
}
