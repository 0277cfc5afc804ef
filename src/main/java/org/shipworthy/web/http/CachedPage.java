package org.shipworthy.web.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.shipworthy.kernel.Sha256;

/**
 * A page ready to be sent to anybody: its bytes plain and gzipped, and the tags of both. A tag is made of the content, so
 * a page that did not change keeps it through restarts and publications.
 */
final class CachedPage {

    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence ACCEPT_ENCODING = HttpHeaders.createOptimized("Accept-Encoding");

    /** Enough that two contents never share a tag. */
    private static final int DIGEST_BYTES = 12;

    private final CharSequence contentType;
    private final CharSequence cacheControl;
    private final Buffer plain;
    private final Buffer gzipped;
    private final CharSequence plainTag;
    private final CharSequence gzippedTag;
    private final String digest;

    CachedPage(String contentType, String cacheControl, byte[] body) {
        this.contentType = HttpHeaders.createOptimized(contentType);
        this.cacheControl = HttpHeaders.createOptimized(cacheControl);
        this.plain = Buffer.buffer(body);
        this.gzipped = Buffer.buffer(Gzip.best(body));
        this.digest = Sha256.of(body).first(DIGEST_BYTES).base64();
        this.plainTag = HttpHeaders.createOptimized('"' + digest + '"');
        this.gzippedTag = HttpHeaders.createOptimized('"' + digest + "-g\"");
    }

    /** Names the content; safe in addresses. */
    String digest() {
        return digest;
    }

    int weight() {
        return plain.length() + gzipped.length();
    }

    void send(HttpServerRequest request) {
        boolean zip = Gzip.isAcceptedBy(request);
        CharSequence tag = zip ? gzippedTag : plainTag;
        HttpServerResponse response = request.response();
        response.headers()
                .set(HttpHeaderNames.CACHE_CONTROL, cacheControl)
                .set(HttpHeaderNames.ETAG, tag)
                .set(HttpHeaderNames.VARY, ACCEPT_ENCODING);
        if (isUnchanged(request, tag)) {
            response.setStatusCode(304).end();
            return;
        }
        Buffer body = zip ? gzipped : plain;
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        if (zip) {
            response.headers().set(HttpHeaderNames.CONTENT_ENCODING, GZIP);
        }
        if (request.method() == HttpMethod.HEAD) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }

    private static boolean isUnchanged(HttpServerRequest request, CharSequence tag) {
        String known = request.getHeader(HttpHeaderNames.IF_NONE_MATCH);
        return known != null && (known.contains(tag) || known.equals("*"));
    }
}
