package org.shipworthy.web.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.shipworthy.publish.Snapshot;

/**
 * Brings visits to pages and replies to browsers. Public pages run on the event loop and are kept for the next reader;
 * those with a query run on a few workers; work that blocks runs on a virtual thread of its own.
 */
public final class Gateway {

    static final String REVALIDATED = "public, no-cache";

    /** Answers that are worked out at the same time, most of them waiting for the database: a rush then fills neither the memory nor the log. */
    private static final int MOST_WORKING = 2_000;

    private final Supplier<Snapshot> snapshots;
    private final InstantSource clock;
    private final Page busy;
    private final PageCache cache = new PageCache();
    private final Workers workers = new Workers();
    private final VirtualStart starts = new VirtualStart();
    private final Semaphore working;

    /** @param busy answers what there is no room for */
    public Gateway(Supplier<Snapshot> snapshots, InstantSource clock, Page busy) {
        this(snapshots, clock, busy, MOST_WORKING);
    }

    Gateway(Supplier<Snapshot> snapshots, InstantSource clock, Page busy, int mostWorking) {
        this.snapshots = snapshots;
        this.clock = clock;
        this.busy = busy;
        this.working = new Semaphore(mostWorking);
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

    /**
     * A page that is the same for everybody but those visitors that {@code personal} names. What an address asks with a query
     * is not kept and may take long, so workers answer it; when too many wait for them already, the reader is told so.
     */
    public Handler<RoutingContext> reading(Page page, Predicate<Visit> personal) {
        return context -> {
            Visit visit = visit(context);
            Page answer = personal.test(visit) ? own -> page.answer(own).personal() : page;
            if (context.request().query() != null) {
                workOut(visit, answer);
            } else if (answer == page) {
                sendShared(visit, page);
            } else {
                send(context, answer.answer(visit));
            }
        };
    }

    /** Whoever went away meanwhile is not worked for. */
    private void workOut(Visit visit, Page page) {
        Runnable work = answering(visit, page);
        HttpServerResponse response = visit.context().response();
        boolean isTaken = workers.take(() -> {
            if (!response.closed()) {
                work.run();
            }
        });
        if (!isTaken) {
            send(visit.context(), busy.answer(visit));
        }
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
            if (working.tryAcquire()) {
                starts.start(context.vertx().getOrCreateContext(), answering(visit, own -> inItsPlace(page, own)));
            } else {
                send(context, busy.answer(visit));
            }
        };
    }

    /** Gives the place back before the answer leaves: whoever has it may ask the next. */
    private Reply inItsPlace(Page page, Visit visit) {
        try {
            return page.answer(visit).personal();
        } finally {
            working.release();
        }
    }

    /** Called on the event loop; what it returns may run anywhere, and sends the answer from the loop again. */
    private static Runnable answering(Visit visit, Page page) {
        RoutingContext context = visit.context();
        Context loop = context.vertx().getOrCreateContext();
        return () -> {
            try {
                PackedReply reply = PackedReply.of(page.answer(visit), context.request());
                loop.runOnContext(ignored -> reply.send(context.request()));
            } catch (RuntimeException | Error e) {
                loop.runOnContext(ignored -> context.fail(e));
            }
        };
    }

    public Visit visit(RoutingContext context) {
        return new Visit(context, snapshots.get(), today());
    }

    public void send(RoutingContext context, Reply reply) {
        send(context.request(), reply);
    }

    public void send(HttpServerRequest request, Reply reply) {
        PackedReply.of(reply, request).send(request);
    }

    private PageCache.Edition edition(Snapshot snapshot) {
        return new PageCache.Edition(snapshot.version(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(clock.millis()), ZoneOffset.UTC);
    }
}
