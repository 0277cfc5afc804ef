package org.shipworthy.web.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Set;

/**
 * Refuses changes that another site's page asks a reader's browser for. Pages are the same bytes for everybody, so no
 * form carries a token; instead the browser's own word counts: {@code Sec-Fetch-Site} (Fetch Metadata, W3C), or where an
 * old browser lacks it, {@code Origin} (RFC 6454). A request with neither is not from a form of ours.
 */
public final class CrossOriginGuard {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String publicAuthority;

    public CrossOriginGuard(URI baseUrl) {
        this.publicAuthority = baseUrl.getAuthority();
    }

    public boolean allows(HttpServerRequest request) {
        if (SAFE.contains(request.method())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null && isOurs(origin, request);
    }

    private boolean isOurs(String origin, HttpServerRequest request) {
        int scheme = origin.indexOf("://");
        String authority = scheme < 0 ? "" : origin.substring(scheme + 3);
        return authority.equals(publicAuthority) || (request.authority() != null && authority.equals(request.authority().toString()));
    }
}
