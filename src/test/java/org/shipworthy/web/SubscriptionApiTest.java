package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy._support.RunningSite;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.web.http.Pace;

class SubscriptionApiTest {

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void forgetThePaceOfEarlierTests() {
        site.clock().advance(Duration.ofHours(2));
    }

    @Test
    void aProgramAsksAndTheOwnerIsAskedOnce() {
        long pending = site.subscriptions().counts().get(State.PENDING);
        HttpResponse<byte[]> first = post("{\"email\": \"ann@example.org\", \"wishes\": [\"tool:gemma-3n=at-once\", \"category:models\"]}");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(new String(first.body(), UTF_8)).contains("\"status\" : \"asked\"");
        HttpResponse<byte[]> again = post("{\"email\": \"ann@example.org\"}");
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(site.subscriptions().counts().get(State.PENDING)).isEqualTo(pending + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | email", "{\"email\": \"ann\"} | email", "{\"email\": 7, \"wishes\": []} | wishes",
        "{\"email\": \"ann@example.org\", \"wishes\": [\"tool:nobody\"]} | wishes/0",
        "{\"email\": \"ann@example.org\", \"wishes\": [\"everything\", \"everything=at-once\", null]} | wishes/2",
        "[] | not an object", "nonsense | not an object", "{\"email\": \"ann@example.org\", \"topics\": []} | not an object", "'' | not an object"})
    void everyFaultIsNamed(String body, String named) {
        HttpResponse<byte[]> answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new String(answer.body(), UTF_8)).contains("bad-subscription", named);
    }

    @Test
    void aProgramThatAsksForManyIsSlowedDown() {
        for (int i = 0; i < Pace.SIGN_UPS.perMinute(); i++) {
            assertThat(post("{\"email\": \"reader" + i + "@example.org\"}").statusCode()).isEqualTo(202);
        }
        assertThat(post("{\"email\": \"last@example.org\"}").statusCode()).isEqualTo(429);
    }

    private static HttpResponse<byte[]> post(String body) {
        return site.send(site.request("/api/v1/subscriptions", "Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
    }
}
