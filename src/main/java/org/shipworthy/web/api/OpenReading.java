package org.shipworthy.web.api;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Set;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;

/**
 * Lets pages of any site read the interface (Cross-Origin Resource Sharing, Fetch standard). Reading alone: nothing is sent
 * with a reader's cookies, and no other method is allowed from elsewhere.
 */
public final class OpenReading {

    private static final String ROOT = "/api/";
    private static final String DESCRIPTION = "/openapi.json";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private OpenReading() {}

    /** Whether the request is one of a program, to be answered as such whatever happens. */
    public static boolean isOf(HttpServerRequest request) {
        return request.uri() != null && (request.uri().startsWith(ROOT) || request.uri().startsWith(DESCRIPTION));
    }

    public static void addTo(HttpServerRequest request, MultiMap response) {
        if (READS.contains(request.method())) {
            response.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                    .set(HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After")
                    .set("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    /** What a browser asks before it sends a request with headers of its own. */
    public static Page preflight() {
        Reply allowed = new Reply(204, "text/plain", new byte[0], Map.of("Access-Control-Allow-Methods", "GET, HEAD",
                "Access-Control-Allow-Headers", "If-None-Match", "Access-Control-Max-Age", "86400", "Cache-Control", "no-store"));
        return visit -> allowed;
    }
}
