package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy._support.RawHttp;
import org.shipworthy._support.RunningSite;
import org.shipworthy.web.http.Pace;

/** What programs ask. */
class ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aComparisonIsKeptTaggedAndOpenToPagesOfOtherSites() throws IOException {
        HttpResponse<byte[]> answer = site.get("/api/v1/compare/gemma-3n-vs-mistral-medium-3-2", "Origin", "https://elsewhere.example");
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).containsEntry("content-type", List.of("application/json"))
                .containsEntry("access-control-allow-origin", List.of("*"));
        assertThat(json(answer).at("/tools/1/name").asText()).isEqualTo("Mistral Medium 3.2");
        assertThat(site.get("/api/v1/compare/gemma-3n-vs-mistral-medium-3-2", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void theBottomLineAddsUpForTheWorkloadThatTheQueryDescribes() throws IOException {
        JsonNode usual = json(site.get("/api/v1/compare/claude-sonnet-5-vs-gpt-5-5")).get("bottomLine");
        JsonNode coding = json(site.get("/api/v1/compare/claude-sonnet-5-vs-gpt-5-5?preset=coding-assistant")).get("bottomLine");

        assertThat(usual.at("/answer/tool").asText()).isEqualTo("claude-sonnet-5");
        assertThat(usual.at("/flips/0/if").asText()).startsWith("if ");
        assertThat(usual.get("rule").asText()).isEqualTo("1");
        for (JsonNode line : List.of(usual, coding)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode contribution : line.get("contributions")) {
                sum = sum.add(contribution.get("counts").decimalValue());
            }
            assertThat(sum).isEqualByComparingTo(line.get("total").decimalValue());
        }
        assertThat(coding.at("/contributions/1/says").asText()).contains("coding assistant").isNotEqualTo(usual.at("/contributions/1/says").asText());
    }

    @Test
    void anotherOrderLeadsToTheOneAddress() {
        HttpResponse<byte[]> answer = site.get("/api/v1/compare/phi-4-mini-vs-gemma-3n");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/compare/gemma-3n-vs-phi-4-mini");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/compare/gemma-3n, 400, bad-comparison", "/api/v1/compare/gema-3n-vs-phi-4-mini, 404, unknown-tool",
            "/api/v1/compare/gemma-3n-vs-phi-4-mini?requests=many, 400, bad-workload", "/api/v1/nothing, 404, not-found", "/api/, 404, not-found"})
    void whatIsWrongIsSaidAsAProblem(String path, int status, String type) throws IOException {
        HttpResponse<byte[]> answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").asText()).isNotBlank();
        assertThat(describedAt(json(answer).get("type").asText())).endsWith("/" + type);
    }

    @Test
    void aTypingErrorIsAnsweredWithTheNearestTools() throws IOException {
        assertThat(json(site.get("/api/v1/compare/gema-3n-vs-phi-4-mini")).get("nearest")).extracting(JsonNode::asText).contains("gemma-3n");
    }

    @Test
    void aBrokenAddressIsAProblemToo() {
        assertThat(RawHttp.request(site, "GET /api/v1/compare/%zz HTTP/1.1", "", ""))
                .startsWith("HTTP/1.1 400").contains("application/problem+json", "\"title\" : \"Bad Request\"");
    }

    /** Answers that are kept ready are not counted. */
    @Test
    void whoAsksForTooMuchIsToldHowLongToWait() throws IOException {
        try (RunningSite own = RunningSite.start()) {
            for (int i = 0; i < Pace.ANSWERS.perMinute(); i++) {
                assertThat(own.get("/api/v1/compare/a").statusCode()).isEqualTo(400);
            }
            HttpResponse<byte[]> answer = own.get("/api/v1/compare/a");

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(own.send(own.request("/api/v1/compare/a").HEAD().build()).statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).isEqualTo(json(answer).get("retryAfterSeconds").asText());
        }
    }

    @Test
    void otherSitesMayReadAndNothingElse() {
        HttpResponse<byte[]> preflight = site.send(HttpRequest.newBuilder(URI.create(site.address("/api/v1/compare/a-vs-b")))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()).header("Origin", "https://elsewhere.example").build());

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD");
        assertThat(site.get("/tools").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void theDescriptionHasEveryRouteAndEveryExampleWorks() throws IOException {
        JsonNode paths = json(site.get("/openapi.json")).get("paths");

        assertThat(routes()).isNotEmpty().isEqualTo(described(paths));
        paths.properties().forEach(path -> {
            JsonNode get = path.getValue().get("get");
            if (get != null) {
                assertThat(site.get(example(path.getKey(), get)).statusCode()).as(path.getKey()).isEqualTo(200);
            }
        });
    }

    private static String example(String path, JsonNode operation) {
        String address = path;
        for (JsonNode parameter : operation.path("parameters")) {
            address = address.replace("{" + parameter.get("name").asText() + "}", parameter.path("example").asText());
        }
        return address;
    }

    private static Set<String> described(JsonNode paths) {
        Set<String> described = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return described;
    }

    /** As the router has them, with a path's parts in braces. */
    private static Set<String> routes() {
        Vertx vertx = Vertx.vertx();
        try {
            Routes routes = new Routes(new WebSettings("127.0.0.1", 0, URI.create("http://shipworthy.test"), false),
                    site.services());
            Set<String> found = new TreeSet<>();
            for (Route route : routes.router(vertx).getRoutes()) {
                if (route.getPath() != null && route.getPath().startsWith("/api/v1/")) {
                    route.methods().stream().filter(method -> method != HttpMethod.HEAD)
                            .forEach(method -> found.add(method + " " + route.getPath().replaceAll(":(\\w+)", "{$1}")));
                }
            }
            return found;
        } finally {
            vertx.close();
        }
    }

    /** Follows the type of a problem into the description. */
    private static String describedAt(String type) throws IOException {
        String pointer = type.substring(type.indexOf('#') + 1);
        assertThat(type).startsWith("http://shipworthy.test/openapi.json#");
        assertThat(json(site.get("/openapi.json")).at(pointer).get("description").asText()).isNotBlank();
        return pointer;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(new String(answer.body(), UTF_8));
    }
}
