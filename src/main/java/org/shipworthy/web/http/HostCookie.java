package org.shipworthy.web.http;

import java.time.Duration;
import java.util.Optional;

/**
 * A cookie that scripts cannot read and that no other host can set. It travels with links from other sites (SameSite=Lax):
 * a link in a mail finds its reader signed in. That is safe because no GET changes anything and {@link CrossOriginGuard}
 * refuses the rest.
 *
 * @param name     as sent; by HTTPS with the prefix that keeps neighbouring subdomains from setting it (RFC 6265bis)
 * @param lifetime how long a browser keeps it
 * @param secure   whether it travels by HTTPS only
 */
public record HostCookie(String name, Duration lifetime, boolean secure) {

    /** @param name without the prefix */
    public static HostCookie named(String name, Duration lifetime, boolean secure) {
        return new HostCookie(secure ? "__Host-" + name : name, lifetime, secure);
    }

    public Optional<String> read(Visit visit) {
        return visit.cookie(name);
    }

    public Reply set(Reply reply, String value) {
        return reply.withCookie(name + "=" + value + attributes(lifetime));
    }

    public Reply clear(Reply reply) {
        return reply.withCookie(name + "=" + attributes(Duration.ZERO));
    }

    private String attributes(Duration age) {
        return "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
