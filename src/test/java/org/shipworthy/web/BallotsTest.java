package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Role;
import org.shipworthy.community.Ballot;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tally;
import org.shipworthy.community.Voter;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Token;
import org.shipworthy.web.http.Pace;

/** Ballots from programs, and what becomes of those that rules set aside. */
class BallotsTest {

    private static final Subject GEMMA = new Subject.OfTool(new Slug("gemma-3n"));
    private static final Voter ANN = new Voter("ann-who-is-verified");

    private RunningSite site;

    @BeforeEach
    void start() {
        site = RunningSite.start();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aProgramVotesForItsVerifiedVoterByToken() throws IOException {
        String token = token();
        JsonNode kept = json(cast(token, "{\"subject\": \"gemma-3n\", \"choice\": \"ship\"}"));
        assertThat(kept.path("choice").asText()).isEqualTo("ship");
        assertThat(kept.path("setAside").isNull()).isTrue();
        assertThat(tally().headline().byChoice()).isEqualTo(Map.of(Choice.SHIP, 1));
        assertThat(json(site.get("/api/v1/ballots", "Authorization", "bearer " + token))).as("a scheme's case does not matter")
                .isEqualTo(json(site.get("/api/v1/ballots", "Authorization", "Bearer " + token)));
        JsonNode own = json(site.get("/api/v1/ballots", "Authorization", "Bearer " + token));
        assertThat(own.get("verified").asBoolean()).isTrue();
        assertThat(own.at("/ballots/0/subject").asText()).isEqualTo("gemma-3n");
        assertThat(own.at("/ballots/0/setAside").isNull()).isTrue();
        assertThat(site.send(site.request("/api/v1/ballots/gemma-3n", "Authorization", "Bearer " + token).DELETE().build()).statusCode()).isEqualTo(200);
        assertThat(tally().cells()).isEmpty();
    }

    @Test
    void aNewTokenEndsTheOldOne() {
        String old = token();
        String fresh = token();
        assertThat(cast(old, "{\"subject\": \"gemma-3n\", \"choice\": \"ship\"}").statusCode()).isEqualTo(401);
        assertThat(cast(fresh, "{\"subject\": \"gemma-3n\", \"choice\": \"ship\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void aPagesScriptVotesByTheCookieAndTheStamp() throws IOException {
        String cookie = RunningSite.cookie(site.vote("gemma-3n", "ship"));
        String stamp = site.page("/votes/stamp");
        site.clock().advance(Duration.ofSeconds(3));
        assertThat(castBy(cookie, "{\"subject\": \"gemma-3n\", \"choice\": \"skip\", \"stamp\": \"" + stamp + "\"}", "same-origin").statusCode()).isEqualTo(200);
        assertThat(tally().unverified().byChoice()).isEqualTo(Map.of(Choice.SKIP, 1));
        String unstamped = "{\"subject\": \"gemma-3n\", \"choice\": \"ship\"}";
        assertThat(json(castBy(cookie, unstamped, "same-origin")).path("setAside").asText()).isEqualTo("too-quick");
        assertThat(tally().setAside()).as("without a stamp").isEqualTo(Map.of("too-quick", 1));
        assertThat(castBy(cookie, "{\"subject\": \"gemma-3n\", \"choice\": \"skip\"}", "cross-site").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | 400", "[] | 400", "{\"subject\": \"gemma-3n\"} | 400", "{\"subject\": \"gemma-3n\", \"choice\": \"first\"} | 400",
            "{\"subject\": \"no-such-tool\", \"choice\": \"ship\"} | 400", "{\"subject\": null, \"choice\": \"ship\"} | 400",
            "{\"subject\": \"phi-4-mini-vs-gemma-3n\", \"choice\": \"first\"} | 400",
            "{\"subject\": \"gemma-3n\", \"choice\": \"ship\", \"choice\": \"skip\"} | 400", "{\"subject\": \"gemma-3n\", \"choice\": \"ship\"} {} | 400", "{\"subject\": \"gemma-3n\", \"choice\": \"ship\", \"x\": 1} | 400"})
    void whatIsNoBallotIsSaidAsAProblem(String body, int status) {
        HttpResponse<byte[]> answer = cast(token(), body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(tally().cells()).isEmpty();
    }

    @Test
    void programsVoteNoFasterThanForms() {
        String token = token();
        for (int i = 0; i < Pace.VOTES.perMinute(); i++) {
            assertThat(cast(token, "{\"subject\": \"gemma-3n\", \"choice\": \"ship\"}").statusCode()).isEqualTo(200);
        }
        assertThat(cast(token, "{\"subject\": \"gemma-3n\", \"choice\": \"skip\"}").statusCode()).isEqualTo(429);
    }

    @Test
    void nobodyVotesWithoutATokenOrACookie() {
        String body = "{\"subject\": \"gemma-3n\", \"choice\": \"ship\"}";
        assertThat(cast("x", body).statusCode()).isEqualTo(401);
        assertThat(cast("A".repeat(43), body).statusCode()).isEqualTo(401);
        assertThat(site.send(site.request("/api/v1/ballots", "Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build()).statusCode()).isEqualTo(401);
        assertThat(site.get("/api/v1/ballots", "Authorization", "Bearer x").statusCode()).isEqualTo(401);
    }

    @Test
    void whatWasSetAsideIsAppealedLookedAtAndReinstated() {
        String cookie = RunningSite.cookie(site.vote("gemma-3n", "ship", "website", "filled in"));
        Ballot ballot = live();
        assertThat(site.page("/rules")).contains("id=\"honeypot\"", "Set aside now: <b>1 vote</b>");
        appeal(cookie, ballot.id(), "I use a form filler.", 303);
        appeal(cookie, ballot.id(), "And again.", 409);
        appeal(RunningSite.cookie(site.vote("milvus", "ship")), ballot.id(), "Not mine.", 409);
        assertThat(site.page("/votes", "Cookie", cookie)).contains("I use a form filler.");

        String editor = RunningSite.cookie(site.post("/desk/sign-in", "token",
                site.accounts().addUser(EmailAddress.parse("editor@example.org").orElseThrow(), Optional.of(Role.EDITOR)).token().value()));
        HttpResponse<byte[]> desk = site.get("/desk/ballots", "Cookie", editor);
        assertThat(HtmlValidator.errors(desk.body())).isEmpty();
        Matcher group = Pattern.compile("href=\"(/desk/ballots\\?rule=honeypot[^\"]+)\"").matcher(text(desk));
        assertThat(group.find()).isTrue();
        HttpResponse<byte[]> ballots = site.get(group.group(1).replace("&amp;", "&"), "Cookie", editor);
        assertThat(HtmlValidator.errors(ballots.body())).isEmpty();
        assertThat(text(ballots)).contains("I use a form filler.", "value=\"" + ballot.id() + "\"").doesNotContain(ballot.voter().id());

        List<String> headers = List.of("Sec-Fetch-Site", "same-origin", "Cookie", editor);
        assertThat(site.post("/desk/ballots", headers, "ballot", Long.toString(ballot.id())).statusCode()).as("without a reason").isEqualTo(400);
        assertThat(text(site.post("/desk/ballots", headers, "ballot", Long.toString(ballot.id()), "reason", "A person, by mail."))).contains("1 ballot counts again.");
        assertThat(tally().unverified().byChoice()).isEqualTo(Map.of(Choice.SHIP, 1));
        assertThat(site.site().database().<List<String>>read(handle -> handle.createQuery(
                "SELECT coalesce(rule, 'reinstated') || ' ' || coalesce(marked_by, '') || ' ' || reason FROM ballot_mark ORDER BY id").mapTo(String.class).list()))
                .containsExactly("honeypot  ", "reinstated editor@example.org A person, by mail.");
        assertThat(site.get("/desk/ballots").statusCode()).as("for strangers").isEqualTo(403);
    }

    private void appeal(String cookie, long ballot, String sentence, int status) {
        assertThat(site.post("/votes/appeal", List.of("Sec-Fetch-Site", "same-origin", "Cookie", cookie),
                "ballot", Long.toString(ballot), "sentence", sentence).statusCode()).isEqualTo(status);
    }

    private String token() {
        site.site().verify(ANN, site.site().identities().ofMail(EmailAddress.parse("ann@example.org").orElseThrow()));
        return site.site().community().makeToken(ANN).map(Token::value).orElseThrow();
    }

    private HttpResponse<byte[]> cast(String token, String body) {
        return site.send(site.request("/api/v1/ballots", "Authorization", "Bearer " + token, "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<byte[]> castBy(String cookie, String body, String from) {
        return site.send(site.request("/api/v1/ballots", "Cookie", cookie, "Sec-Fetch-Site", from, "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build());
    }

    private Ballot live() {
        List<Ballot> ballots = new java.util.ArrayList<>();
        site.site().community().readLive(ballots::add);
        return ballots.getFirst();
    }

    private Tally tally() {
        return site.site().snapshot().tallies().of(GEMMA);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
