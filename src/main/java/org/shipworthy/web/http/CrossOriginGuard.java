package org.shipworthy.web.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses changes that another site's page asks a reader's browser for. Pages are the same bytes for everybody, so no
 * form carries a token; instead the browser's own word counts: {@code Sec-Fetch-Site} (Fetch Metadata, W3C), or where an
 * old browser or plain HTTP lacks it, {@code Origin} (RFC 6454), which must be the site's public one or that of the
 * {@code Host} asked for, which no page can forge. A request with neither is not from a form of ours.
 */
public final class CrossOriginGuard {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String publicOrigin;
    private final boolean secure;

    public CrossOriginGuard(URI baseUrl) {
        this.publicOrigin = origin(baseUrl);
        this.secure = "https".equals(baseUrl.getScheme());
    }

    /** As browsers write it: in lower case, without the scheme's own port. */
    private static String origin(URI url) {
        boolean usualPort = url.getPort() == -1 || url.getPort() == ("https".equals(url.getScheme()) ? 443 : 80);
        return (url.getScheme() + "://" + url.getHost() + (usualPort ? "" : ":" + url.getPort())).toLowerCase(Locale.ROOT);
    }

    public boolean allows(HttpServerRequest request) {
        return SAFE.contains(request.method()) || isFromHere(request);
    }

    /** A header that is there twice was not written by a browser. */
    private boolean isFromHere(HttpServerRequest request) {
        List<String> sites = request.headers().getAll("Sec-Fetch-Site");
        if (!sites.isEmpty()) {
            return sites.equals(List.of("same-origin"));
        }
        List<String> origins = request.headers().getAll("Origin");
        return origins.size() == 1 && (origins.getFirst().equals(publicOrigin) || isOfHost(origins.getFirst(), request));
    }

    /** Where the site is public by HTTPS, a page that came by plain HTTP may be anybody's. */
    private boolean isOfHost(String origin, HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        if (hosts.size() != 1 || hosts.getFirst().isEmpty()) {
            return false;
        }
        String host = hosts.getFirst().toLowerCase(Locale.ROOT);
        return origin.equals("https://" + host) || !secure && origin.equals("http://" + host);
    }
}
