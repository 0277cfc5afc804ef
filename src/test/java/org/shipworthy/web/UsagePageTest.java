package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.web.http.Pace;
import org.shipworthy.web.http.Uploads;

class UsagePageTest {

    private static final String TABLE = "day,model,input,output\n2026-11-01,gpt-4o-mini,1000000,1000000\n";

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
    void aFormWithAFileIsAnsweredWithWhatItWouldHaveCost() {
        HttpResponse<byte[]> answer = sendForm(TABLE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page(answer)).contains("1 Nov 2026 to 1 Nov 2026", "taken for GPT-4o mini", "What it would have cost", "Gemma 3n, OpenRouter API");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(HtmlValidator.errors(answer.body())).isEmpty();
    }

    @Test
    void aFileAloneIsAnsweredAlike() {
        assertThat(page(send("text/csv", TABLE))).contains("taken for GPT-4o mini");
        assertThat(page(send("application/json", "[{\"startTime\": \"2026-11-01\", \"model\": \"gpt-4o-mini\", \"prompt_tokens\": 10, \"completion_tokens\": 5, \"request_id\": \"a\"}]")))
                .contains("taken for GPT-4o mini");
    }

    @Test
    void aFileOfManyPartsArrivesWhole() {
        String rows = "2026-11-01,gpt-4o-mini,1,1\n".repeat(300_000);
        assertThat(page(sendForm("day,model,input,output\n" + rows))).contains("<td class=\"num\">300,000</td>");
    }

    @Test
    void badRowsAreNamedByTheirLineAndNothingIsPriced() {
        HttpResponse<byte[]> answer = sendForm(TABLE + "2026-11-02,gpt-4o-mini,<b>,1\nnever,gpt-4o-mini,1,1\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page(answer)).contains("Nothing was priced: 2 faults", "Line 3</b> input", "&lt;b&gt;", "Line 4</b> day").doesNotContain("What it would have cost");
        assertThat(HtmlValidator.errors(answer.body())).isEmpty();
    }

    @Test
    void aFormWithoutAFileAFileOfAnotherTypeAndOneFromAnotherSiteAreRefused() {
        assertThat(post("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n", "same-origin").statusCode()).isEqualTo(400);
        assertThat(send("image/png", TABLE).statusCode()).isEqualTo(415);
        assertThat(post("text/csv", TABLE, "cross-site").statusCode()).isEqualTo(403);
    }

    @Test
    void aFileOfTheLargestSizeIsTakenAndALargerOneIsNot() {
        String most = TABLE + "\n".repeat(Uploads.MOST_BYTES - TABLE.length());
        assertThat(send("text/csv", most).statusCode()).isEqualTo(200);
        assertThat(send("text/csv", most + "\n").statusCode()).isEqualTo(413);
    }

    @Test
    void theReadersOwnHardwareIsAnAlternativeForOpenWeights() {
        String machine = part("hour", "2") + part("speed", "100") + part("paid", "used");
        String page = page(post("multipart/form-data; boundary=x", machine + filePart(TABLE), "same-origin"));
        assertThat(page).contains("What it would have cost", "value=\"100\"", "Gemma 3n, Open weights");
        assertThat(page(sendForm(TABLE))).doesNotContain("Gemma 3n, Open weights");
    }

    @Test
    void aFaultyMachineIsNamedAndNothingIsPriced() {
        HttpResponse<byte[]> answer = post("multipart/form-data; boundary=x", part("hour", "cheap") + filePart(TABLE), "same-origin");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page(answer)).contains("Nothing was priced: what is said of your own hardware has faults", "must be a number above 0", "is missing: how many tokens")
                .doesNotContain("What it would have cost");
        assertThat(HtmlValidator.errors(answer.body())).isEmpty();
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String filePart(String file) {
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"usage.csv\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--x--\r\n";
    }

    @Test
    void aNetworkSendsOnlySoManyFilesAMinute() {
        for (int i = 0; i < Pace.FILES.perMinute(); i++) {
            assertThat(send("text/csv", TABLE).statusCode()).isEqualTo(200);
        }
        assertThat(send("text/csv", TABLE).statusCode()).isEqualTo(429);
    }

    private HttpResponse<byte[]> sendForm(String file) {
        return post("multipart/form-data; boundary=x", filePart(file), "same-origin");
    }

    private HttpResponse<byte[]> send(String type, String body) {
        return post(type, body, "same-origin");
    }

    private HttpResponse<byte[]> post(String type, String body, String from) {
        return site.send(site.request("/prices/usage", "Sec-Fetch-Site", from).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(UTF_8))).build());
    }

    private static String page(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
