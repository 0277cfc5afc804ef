package org.shipworthy.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One event loop that listens; all of them share the port. */
final class Edge extends VerticleBase {

    private static final int LONGEST_LINE_BYTES = 8 * 1024;
    private static final int LONGEST_HEADERS_BYTES = 16 * 1024;
    private static final int IDLE_SECONDS = 60;

    private final WebSettings settings;
    private final Routes routes;
    private final AtomicInteger port;
    private HttpServer server;

    /** @param port set to the one that the system chose */
    Edge(WebSettings settings, Routes routes, AtomicInteger port) {
        this.settings = settings;
        this.routes = routes;
        this.port = port;
    }

    @Override
    public Future<?> start() {
        Handler<HttpServerRequest> handler = routes.handler(vertx);
        server = vertx.createHttpServer(options())
                .requestHandler(handler)
                .invalidRequestHandler(request -> routes.refuse(vertx, request));
        return server.listen().onSuccess(listening -> port.set(listening.actualPort()));
    }

    /** HTTP/1.1 alone: an upgrade to HTTP/2 in clear text would slip past a proxy that checks each request. */
    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setMaxInitialLineLength(LONGEST_LINE_BYTES)
                .setMaxHeaderSize(LONGEST_HEADERS_BYTES)
                .setMaxFormAttributeSize(FormGate.LARGEST_FORM_BYTES)
                .setIdleTimeout(IDLE_SECONDS)
                .setHttp2ClearTextEnabled(false);
    }

    @Override
    public Future<?> stop() {
        return server.shutdown(Server.graceSeconds(), TimeUnit.SECONDS);
    }
}
