package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.RunningSite;
import org.shipworthy._support.ScriptedProvider;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tally;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.http.OpenIdAttempt;
import org.shipworthy.web.http.OpenIdSettings;
import org.shipworthy.web.http.Pace;

class OpenIdTest {

    private ScriptedProvider provider;
    private RunningSite site;

    @BeforeEach
    void start() {
        provider = new ScriptedProvider();
        site = RunningSite.startWith(new OpenIdSettings(provider.issuer(), ScriptedProvider.CLIENT, "secret", "Example"));
    }

    @AfterEach
    void stop() {
        site.close();
        provider.close();
    }

    @Test
    void whoeverSignsInElsewhereIsVerified() {
        assertThat(site.page("/votes/verify")).contains("Sign in with Example");
        String voter = RunningSite.cookie(site.vote("gemma-3n", "ship"));
        HttpResponse<byte[]> back = signIn("42", voter);
        assertThat(back.headers().firstValue("Location")).hasValue("/votes");
        assertThat(provider.checksOut()).as("the code and its verifier (PKCE)").isTrue();
        assertThat(tally().headline().byChoice()).isEqualTo(Map.of(Choice.SHIP, 1));
        assertThat(site.page("/votes", "Cookie", RunningSite.cookie(back))).contains("Verified: your votes count");
        assertThat(back.headers().allValues("Set-Cookie")).as("the attempt is forgotten").hasSize(2)
                .anyMatch(cookie -> cookie.startsWith("shipworthy_sign_in=;") && cookie.contains("Max-Age=0"));
    }

    @Test
    void oneAccountInTwoBrowsersIsOneVoter() {
        signIn("42", RunningSite.cookie(site.vote("gemma-3n", "ship")));
        signIn("42", RunningSite.cookie(site.vote("gemma-3n", "skip")));
        signIn("43", RunningSite.cookie(site.vote("gemma-3n", "skip")));
        assertThat(tally().headline().byChoice()).isEqualTo(Map.of(Choice.SHIP, 1, Choice.SKIP, 1));
        assertThat(tally().setAside()).isEqualTo(Map.of("same-voter", 1));
    }

    @Test
    void anAttemptFromAnotherBrowserIsRefused() {
        Attempt attempt = leave();
        provider.signIn("42", attempt.asked.get("nonce"), attempt.asked.get("code_challenge"));
        assertThat(comeBack(attempt.asked.get("state"), "shipworthy_sign_in=made-up~x").statusCode()).isEqualTo(403);
        assertThat(comeBack("another-state", attempt.cookie).statusCode()).isEqualTo(403);
        assertThat(comeBack(attempt.asked.get("state"), leave().cookie).statusCode()).isEqualTo(403);
    }

    @Test
    void anAttemptIsOverAfterAWhile() {
        Attempt attempt = leave();
        provider.signIn("42", attempt.asked.get("nonce"), attempt.asked.get("code_challenge"));
        site.clock().advance(OpenIdAttempt.LIFETIME.plusSeconds(1));
        assertThat(comeBack(attempt.asked.get("state"), attempt.cookie).statusCode()).isEqualTo(403);
        assertThat(signIn("42", "").statusCode()).as("another attempt").isEqualTo(303);
    }

    @Test
    void theProviderIsNotAskedAsOftenAsAProgramLikes() {
        for (int i = 0; i < Pace.FORMS.perMinute(); i++) {
            assertThat(comeBack("x", "shipworthy_sign_in=x").statusCode()).isEqualTo(403);
        }
        assertThat(comeBack("x", "shipworthy_sign_in=x").statusCode()).isEqualTo(429);
        assertThat(site.get("/votes/sign-in").statusCode()).isEqualTo(429);
    }

    @Test
    void aTokenForAnotherAttemptOrByAStrangersKeyIsRefused() {
        Attempt attempt = leave();
        provider.signIn("42", "another nonce", attempt.asked.get("code_challenge"));
        assertThat(comeBack(attempt.asked.get("state"), attempt.cookie).statusCode()).isEqualTo(403);
        provider.forge();
        Attempt forged = leave();
        provider.signIn("42", forged.asked.get("nonce"), forged.asked.get("code_challenge"));
        assertThat(comeBack(forged.asked.get("state"), forged.cookie).statusCode()).isEqualTo(403);
        assertThat(site.site().database().<Integer>read(handle -> handle.createQuery("SELECT count(*) FROM voter_identity").mapTo(Integer.class).one())).isZero();
    }

    @Test
    void withoutTheProviderTheSiteSaysSo() {
        provider.close();
        HttpResponse<byte[]> answer = site.get("/votes/sign-in");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new String(answer.body(), UTF_8)).contains("did not answer");
    }

    private record Attempt(Map<String, String> asked, String cookie) {}

    private Attempt leave() {
        HttpResponse<byte[]> leaving = site.get("/votes/sign-in");
        URI there = URI.create(leaving.headers().firstValue("Location").orElseThrow());
        assertThat(there.toString()).startsWith(provider.issuer() + "/authorize?");
        Map<String, String> asked = Arrays.stream(there.getRawQuery().split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
        assertThat(asked).containsEntry("code_challenge_method", "S256").containsEntry("redirect_uri", "http://shipworthy.test/votes/signed-in");
        return new Attempt(asked, RunningSite.cookie(leaving));
    }

    private HttpResponse<byte[]> signIn(String subject, String voter) {
        Attempt attempt = leave();
        provider.signIn(subject, attempt.asked.get("nonce"), attempt.asked.get("code_challenge"));
        return comeBack(attempt.asked.get("state"), attempt.cookie + "; " + voter);
    }

    private HttpResponse<byte[]> comeBack(String state, String cookie) {
        return site.get("/votes/signed-in?code=" + ScriptedProvider.CODE + "&state=" + state, "Cookie", cookie);
    }

    private Tally tally() {
        return site.site().snapshot().tallies().of(new Subject.OfTool(new Slug("gemma-3n")));
    }
}
