package org.shipworthy.web.api;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.shipworthy.kernel.Json;
import org.shipworthy.web.http.Reply;

/** Refusals for programs, in the form of RFC 9457. A problem's type is the address of its description. */
public final class Problems {

    static final String CONTENT_TYPE = "application/problem+json";

    private final String baseUrl;

    /** @param baseUrl the public address, without a trailing slash */
    public Problems(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** @param detail what happened and what to do, for the person who reads the program's log */
    public Reply of(Problem problem, String detail) {
        return of(problem, detail, Map.of());
    }

    /** @param more members of this kind of problem alone */
    public Reply of(Problem problem, String detail, Map<String, ?> more) {
        Map<String, Object> body = Json.object(
                "type", baseUrl + "/openapi.json#/components/responses/" + problem.key(),
                "title", problem.title(), "status", problem.status(), "detail", detail);
        body.putAll(more);
        return reply(problem.status(), body);
    }

    /** A problem that its HTTP status says all of. */
    public Reply of(int status, String detail) {
        return reply(status, Json.object("type", "about:blank", "title", HttpResponseStatus.valueOf(status).reasonPhrase(),
                "status", status, "detail", detail));
    }

    private static Reply reply(int status, Map<String, Object> body) {
        return new Reply(status, CONTENT_TYPE, Json.write(body).getBytes(StandardCharsets.UTF_8), Map.of("Cache-Control", "no-store"));
    }
}
