package org.shipworthy.web.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.web.http.Pace;

class DecidePageTest {

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
    void aFormsAddressLeadsToTheOneAddressOfItsBrief() {
        HttpResponse<byte[]> answer = site.get("/decide?category=models&category=developer-tools&tools=&inputs=image&budget=500&requests=&preset=support-chatbot&weigh-panel=40");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/decide?category=developer-tools,models&inputs=image&budget=500&preset=support-chatbot");
    }

    @Test
    void namesOfToolsMayBeTypedAsPeopleSayThem() {
        assertThat(site.get("/decide?tools=Gemma+3n,+phi-4+mini").headers().firstValue("Location")).hasValue("/decide?tools=gemma-3n,phi-4-mini");
    }

    @Test
    void everyExclusionNamesItsReasonItsSourceAndTheDay() {
        String page = text("/decide?category=developer-tools&inputs=audio&budget=500&preset=support-chatbot");

        assertThat(page).contains("Phi-4-mini ✗ failed: accepts audio Accepts: text · models.dev, 2 Jul 2026")
                .contains("Claude Sonnet 4 ✗ failed: accepts audio Accepts: text, image, pdf · models.dev, 2 Jul 2026 ✗ failed: costs at most 500.00 USD a month");
    }

    @Test
    void whatIsUnknownIsKeptAndMarked() {
        assertThat(text("/decide?category=developer-tools&inputs=image&has=code-execution"))
                .contains("No source on record says whether these meet every must-have")
                .contains("Unknown: accepts image (Accepts: not published)");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/decide", "/decide?category=models&context=many&inputs=smell&hour=2", "/decide?tools=no-such-tool", "/decide?tools=gemma-3n",
        "/decide?category=vector-stores&has=open-source&licence=Apache-2.0",
        "/decide?category=developer-tools,models&inputs=image&has=tool-calling&budget=500&nice-inputs=audio&preset=support-chatbot",
        "/decide?category=models&inputs=audio,video&runs=on-device&budget=1&preset=support-chatbot"})
    void everyStateOfThePageIsValidHtml(String path) {
        assertThat(HtmlValidator.errors(site.get(path).body())).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsSaidBesideItsFieldAndKept() {
        assertThat(text("/decide?category=models&context=many")).contains("must be a whole number from 0 to 1,000,000,000");
        assertThat(site.page("/decide?category=models&context=many")).contains("value=\"many\"");
        assertThat(text("/decide?tools=gemma-3m")).contains("There is no tool \"gemma-3m\". Close to it: gemma-3n");
    }

    @Test
    void aDecisionIsRecordedAndReopened() {
        String query = "category=developer-tools&inputs=audio&budget=500&preset=support-chatbot&by=Ann+%3Cb%3E&again=2027-06-30";
        assertThat(HtmlValidator.errors(site.get("/decide/record?" + query).body())).isEmpty();
        assertThat(text("/decide/record?" + query)).contains("22 Nov 2026, by Ann &lt;b&gt;", "Look again on 30 Jun 2027", "SHA-256");
        HttpResponse<byte[]> markdown = site.get("/decide/record.md?" + query);
        assertThat(markdown.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"decision-2026-11-22.md\"");
        String record = new String(markdown.body(), UTF_8);

        HttpResponse<byte[]> reopened = site.post("/decide/reopen", "record", record);
        assertThat(HtmlValidator.errors(reopened.body())).isEmpty();
        assertThat(plain(reopened)).contains("is as it was made", "Nothing that the record rests on.");
        assertThat(plain(site.post("/decide/reopen", "record", record.replace("- Status: decided", "- Status: guessed")))).contains("was altered. Line 3 is not as it was made");
        assertThat(site.post("/decide/reopen", "record", "nothing").statusCode()).isEqualTo(422);
        assertThat(HtmlValidator.errors(site.get("/decide/reopen").body())).isEmpty();
    }

    @Test
    void aRecordOfABriefThatCannotBeReadLeadsToItsForm() {
        assertThat(site.get("/decide/record?category=models&context=many").headers().firstValue("Location")).hasValue("/decide?category=models&context=many");
        assertThat(text("/decide/record?category=models&again=soon&by=" + "x".repeat(200))).contains("Who decides was left out", "The day to look again was left out");
    }

    @Test
    void recordsAreTakenBackNoFasterAndNoLargerThanPeopleDo() {
        try (RunningSite other = RunningSite.start()) {
            for (int i = 0; i < Pace.FILES.perMinute(); i++) {
                assertThat(other.post("/decide/reopen", "record", "nothing").statusCode()).isEqualTo(422);
            }
            assertThat(other.post("/decide/reopen", "record", "nothing").statusCode()).isEqualTo(429);
            other.clock().advance(Duration.ofMinutes(1));
            assertThat(upload(other, ReopenPage.MOST_BYTES).statusCode()).isEqualTo(413);
            assertThat(upload(other, 1_000).statusCode()).isEqualTo(422);
        }
    }

    private static HttpResponse<byte[]> upload(RunningSite site, int bytes) {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.md\"\r\nContent-Type: text/markdown\r\n\r\n" + "x".repeat(bytes) + "\r\n--b--\r\n";
        return site.send(site.request("/decide/reopen/file", "Sec-Fetch-Site", "same-origin", "Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    @Test
    void nothingIsRecordedWhereNothingIsAsked() {
        assertThat(site.get("/decide/record").headers().firstValue("Location")).hasValue("/decide?");
        assertThat(site.get("/decide/record.json?by=Ann").headers().firstValue("Location")).hasValue("/decide?by=Ann");
    }

    static String text(String path) {
        return plain(site.get(path));
    }

    static String plain(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8).replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]*>", " ").replace("&#34;", "\"").replaceAll("\\s+", " ")
                .replace(" :", ":");
    }
}
