package org.shipworthy.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.sync.SyncSettings;
import org.shipworthy.web.http.OpenIdSettings;
import org.shipworthy.web.pages.Contact;

/**
 * Where the site listens, what it is called from outside, and what its pages say of how it is run.
 *
 * @param port        0 lets the system choose
 * @param baseUrl     the public address, without a trailing slash; used in canonical links and mails
 * @param behindProxy whether every request comes through a proxy of the operator's, whose {@code X-Forwarded-For} is true
 * @param contact     where readers report an error
 * @param sources     how sources are taken in
 * @param openId      where voters may sign in to be verified
 */
public record WebSettings(String host, int port, URI baseUrl, boolean behindProxy, Optional<Contact> contact, SyncSettings sources,
                          Optional<OpenIdSettings> openId) {

    /** A site without a contact that takes no source in by itself. */
    public WebSettings(String host, int port, URI baseUrl, boolean behindProxy) {
        this(host, port, baseUrl, behindProxy, Optional.empty(), new SyncSettings(Map.of(), Map.of(), 1, Duration.ofSeconds(1), false), Optional.empty());
    }

    /** Whether readers come by HTTPS. */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }
}
