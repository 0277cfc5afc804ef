package org.shipworthy.web.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** A reply that is sent once, compressed as its request accepts it. Packing takes long enough to be done where the reply was made. */
record PackedReply(Reply reply, byte[] body, boolean isZipped) {

    static PackedReply of(Reply reply, HttpServerRequest request) {
        boolean zip = Gzip.isAcceptedBy(request);
        return new PackedReply(reply, zip ? Gzip.fast(reply.body()) : reply.body(), zip);
    }

    /** To be called on the event loop of the request; does nothing when it was answered or given up. */
    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(reply.status());
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, reply.contentType()).set(HttpHeaderNames.VARY, "Accept-Encoding");
        if (!reply.headers().containsKey("Cache-Control")) {
            response.headers().set(HttpHeaderNames.CACHE_CONTROL, reply.isOk() ? Gateway.REVALIDATED : "no-store");
        }
        reply.headers().forEach(response.headers()::set);
        reply.cookies().forEach(cookie -> response.headers().add(HttpHeaderNames.SET_COOKIE, cookie));
        if (isZipped) {
            response.headers().set(HttpHeaderNames.CONTENT_ENCODING, "gzip");
        }
        if (request.method() == HttpMethod.HEAD) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
            response.end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }
}
