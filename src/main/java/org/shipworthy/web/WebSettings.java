package org.shipworthy.web;

import java.net.URI;

/**
 * Where the site listens and what it is called from outside.
 *
 * @param port        0 lets the system choose
 * @param baseUrl     the public address, without a trailing slash; used in canonical links and mails
 * @param behindProxy whether every request comes through a proxy of the operator's, whose {@code X-Forwarded-For} is true
 */
public record WebSettings(String host, int port, URI baseUrl, boolean behindProxy) {

    /** Whether readers come by HTTPS. */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }
}
