package org.shipworthy.web.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.shipworthy.publish.Snapshot;

/**
 * Brings visits to pages and replies to browsers. Public pages run on the event loop and are kept for the next reader;
 * work that blocks runs on a virtual thread of its own.
 */
public final class Gateway {

    private static final String REVALIDATED = "public, no-cache";

    private final Supplier<Snapshot> snapshots;
    private final InstantSource clock;
    private final PageCache cache = new PageCache();

    public Gateway(Supplier<Snapshot> snapshots, InstantSource clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * Answers from the cache when the page is there and the same for everybody; false when it is not.
     */
    public boolean answersFromCache(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD || request.headers().contains(HttpHeaderNames.COOKIE)) {
            return false;
        }
        CachedPage page = cache.get(request.uri(), edition(snapshots.get()));
        if (page == null) {
            return false;
        }
        page.send(request);
        return true;
    }

    /** A page that is the same for everybody. */
    public Handler<RoutingContext> reading(Page page) {
        return reading(page, visit -> false);
    }

    /** A page that is the same for everybody but those visitors that {@code personal} names. */
    public Handler<RoutingContext> reading(Page page, Predicate<Visit> personal) {
        return context -> {
            Visit visit = visit(context);
            if (personal.test(visit)) {
                send(context, page.answer(visit).personal());
            } else {
                sendShared(visit, page);
            }
        };
    }

    private void sendShared(Visit visit, Page page) {
        HttpServerRequest request = visit.context().request();
        CachedPage cached = cache.get(request.uri(), edition(visit.snapshot()));
        if (cached != null) {
            cached.send(request);
            return;
        }
        Reply reply = page.answer(visit);
        if (!reply.isOk() || !visit.isAtOwnAddress() || reply.headers().containsKey("Cache-Control")) {
            send(visit.context(), reply);
            return;
        }
        CachedPage fresh = new CachedPage(reply.contentType(), REVALIDATED, reply.body());
        cache.put(request.uri(), edition(visit.snapshot()), fresh);
        fresh.send(request);
    }

    /** Work that may block; no cache keeps what it answers. */
    public Handler<RoutingContext> working(Page page) {
        return context -> {
            Visit visit = visit(context);
            Context loop = context.vertx().getOrCreateContext();
            Thread.startVirtualThread(() -> {
                try {
                    Reply reply = page.answer(visit);
                    loop.runOnContext(ignored -> send(context, reply.personal()));
                } catch (RuntimeException | Error e) {
                    loop.runOnContext(ignored -> context.fail(e));
                }
            });
        };
    }

    public Visit visit(RoutingContext context) {
        return new Visit(context, snapshots.get(), today());
    }

    public void send(RoutingContext context, Reply reply) {
        send(context.request(), reply);
    }

    public void send(HttpServerRequest request, Reply reply) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(reply.status());
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, reply.contentType()).set(HttpHeaderNames.VARY, "Accept-Encoding");
        if (!reply.headers().containsKey("Cache-Control")) {
            response.headers().set(HttpHeaderNames.CACHE_CONTROL, reply.isOk() ? REVALIDATED : "no-store");
        }
        reply.headers().forEach(response.headers()::set);
        byte[] body = reply.body();
        if (Gzip.isAcceptedBy(request)) {
            response.headers().set(HttpHeaderNames.CONTENT_ENCODING, "gzip");
            body = Gzip.fast(body);
        }
        if (request.method() == HttpMethod.HEAD) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
            response.end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    private PageCache.Edition edition(Snapshot snapshot) {
        return new PageCache.Edition(snapshot.version(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(clock.millis()), ZoneOffset.UTC);
    }
}
