package org.shipworthy.web.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every answer carries. */
public final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join("; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();

    public SecurityHeaders(URI baseUrl) {
        add("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        add("X-Content-Type-Options", "nosniff");
        add("X-Frame-Options", "DENY");
        add("Referrer-Policy", "strict-origin-when-cross-origin");
        add("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        add("Cross-Origin-Opener-Policy", "same-origin");
        add("Cross-Origin-Resource-Policy", "same-origin");
        if ("https".equals(baseUrl.getScheme())) {
            add("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private void add(String name, String value) {
        headers.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    public void addTo(MultiMap response) {
        headers.forEach(response::set);
    }
}
