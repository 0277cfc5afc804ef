package org.shipworthy.web.http;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The few files that pages refer to. Their names carry a hash of their content, so browsers may keep
 * them for good. {@code /favicon.ico}, which browsers ask for unasked, is the icon too.
 */
public final class Assets {

    private static final String KEPT_FOR_A_DAY = "public, max-age=86400";
    private static final String KEPT_FOR_GOOD = "public, max-age=31536000, immutable";

    private final Map<String, CachedPage> byAddress = new HashMap<>();
    private final String style;
    private final String script;
    private final String icon;

    public Assets() {
        style = load("site", "css", "text/css; charset=utf-8");
        script = load("site", "js", "text/javascript; charset=utf-8");
        icon = load("icon", "svg", "image/svg+xml");
        byAddress.put("/favicon.ico", new CachedPage("image/svg+xml", KEPT_FOR_A_DAY, read("icon", "svg")));
    }

    private String load(String name, String ending, String contentType) {
        CachedPage file = new CachedPage(contentType, KEPT_FOR_GOOD, read(name, ending));
        String address = "/assets/" + name + "." + file.digest() + "." + ending;
        byAddress.put(address, file);
        return address;
    }

    private static byte[] read(String name, String ending) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name + "." + ending)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the asset " + name + "." + ending, e);
        }
    }

    /** Sends the file at the request's path; false when there is none. */
    public boolean answer(HttpServerRequest request) {
        CachedPage file = byAddress.get(request.path());
        if (file != null) {
            file.send(request);
        }
        return file != null;
    }

    public String style() {
        return style;
    }

    public String script() {
        return script;
    }

    public String icon() {
        return icon;
    }
}
