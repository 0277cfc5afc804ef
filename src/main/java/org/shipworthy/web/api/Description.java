package org.shipworthy.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** {@code /openapi.json}: what programs can ask (OpenAPI 3.1). The file is kept by hand, and a test holds it to the routes. */
public final class Description implements Page {

    private final String document;

    /** @param baseUrl the public address, without a trailing slash */
    public Description(String baseUrl) {
        this.document = read().replace("{base}", baseUrl);
    }

    private static String read() {
        try (InputStream in = Description.class.getResourceAsStream("/openapi.json")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the description of the interface", e);
        }
    }

    @Override
    public Reply answer(Visit visit) {
        return Reply.of("application/json", document);
    }
}
