package org.shipworthy.web.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Sends files that are too large to hold, from the disk as fast as the reader takes them. */
public final class Downloads {

    /** A file of this name never changes. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    /** @param file that is never changed */
    public record Download(Path file, String name, String contentType) {}

    private final Gateway gateway;
    private final Reply missing;

    /** @param missing answers for files that there are not */
    public Downloads(Gateway gateway, Reply missing) {
        this.gateway = gateway;
        this.missing = missing;
    }

    public Handler<RoutingContext> of(Function<Visit, Optional<Download>> find) {
        return context -> {
            Context loop = context.vertx().getOrCreateContext();
            Visit visit = gateway.visit(context);
            Thread.startVirtualThread(() -> {
                try {
                    Optional<Download> found = find.apply(visit);
                    long bytes = found.isPresent() ? Files.size(found.get().file()) : 0;
                    loop.runOnContext(ignored -> send(context, found, bytes));
                } catch (IOException e) {
                    loop.runOnContext(ignored -> context.fail(new UncheckedIOException("sending " + visit.path(), e)));
                } catch (RuntimeException e) {
                    loop.runOnContext(ignored -> context.fail(e));
                }
            });
        };
    }

    private void send(RoutingContext context, Optional<Download> found, long bytes) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = request.response();
        if (found.isEmpty()) {
            gateway.send(context, missing);
        } else if (!response.ended() && !response.closed()) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, found.get().contentType())
                    .set(HttpHeaderNames.CACHE_CONTROL, FOR_GOOD)
                    .set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + found.get().name() + "\"");
            if (request.method() == HttpMethod.HEAD) {
                response.headers().set(HttpHeaderNames.CONTENT_LENGTH, Long.toString(bytes));
                response.end();
            } else {
                response.sendFile(found.get().file().toString());
            }
        }
    }
}
