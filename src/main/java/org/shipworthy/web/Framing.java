package org.shipworthy.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Refuses requests of which a proxy in front might see another end or another host than this program (request smuggling;
 * RFC 9112, sections 3.2, 6.1 and 11.2), and whatever follows them on their connection. Browsers send none of them. For
 * one event loop.
 */
final class Framing {

    private final Set<HttpConnection> refused = Collections.newSetFromMap(new WeakHashMap<>());
    private final Vertx vertx;
    private final Refusals refusals;

    Framing(Vertx vertx, Refusals refusals) {
        this.vertx = vertx;
        this.refusals = refusals;
    }

    /** Whether there is one way to read it; otherwise it is answered. */
    boolean isClear(HttpServerRequest request) {
        if (refused.contains(request.connection())) {
            request.connection().close();
            return false;
        }
        boolean hasNoLength = request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
        if (!hasNoLength && request.headers().getAll(HttpHeaderNames.HOST).size() <= 1) {
            return true;
        }
        refused.add(request.connection());
        refusals.answerUnclear(vertx, request, hasNoLength);
        return false;
    }
}
