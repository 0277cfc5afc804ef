package org.shipworthy.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An answer to a request, before it is compressed and sent.
 *
 * @param cookies values of {@code Set-Cookie}, the one header that may be there several times (RFC 6265)
 */
public record Reply(int status, String contentType, byte[] body, Map<String, String> headers, List<String> cookies) {

    public static final String HTML = "text/html; charset=utf-8";

    public Reply {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    public Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
        this(status, contentType, body, headers, List.of());
    }

    public static Reply html(int status, byte[] body) {
        return new Reply(status, HTML, body, Map.of());
    }

    public static Reply of(String contentType, String body) {
        return new Reply(200, contentType, body.getBytes(UTF_8), Map.of());
    }

    /** For a program that asks whether the site works. */
    public static Reply unavailable(String why) {
        return new Reply(503, "text/plain; charset=utf-8", why.getBytes(UTF_8), Map.of());
    }

    /** After a form: the reader's browser loads the location anew. */
    public static Reply seeOther(String location) {
        return moved(303, location);
    }

    /** The one address of what was asked for. */
    public static Reply permanentlyAt(String location) {
        return moved(308, location);
    }

    private static Reply moved(int status, String location) {
        return new Reply(status, "text/plain; charset=utf-8", location.getBytes(UTF_8), Map.of("Location", location));
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, body, more, cookies);
    }

    Reply withCookie(String cookie) {
        return new Reply(status, contentType, body, headers, Stream.concat(cookies.stream(), Stream.of(cookie)).toList());
    }

    /** For one reader's eyes: no cache keeps it. */
    public Reply personal() {
        return with("Cache-Control", "private, no-store");
    }

    /**
     * For a page whose address holds a secret: no cache keeps it, and no link on it tells where it was. Not
     * {@code no-referrer}: that also makes browsers hide the origin of a form, which {@link CrossOriginGuard} asks for.
     */
    public Reply atSecretAddress() {
        return personal().with("Referrer-Policy", "strict-origin").with("X-Robots-Tag", "noindex");
    }

    public boolean isOk() {
        return status == 200;
    }
}
