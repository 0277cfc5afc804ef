package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.web.http.Evenly;
import org.shipworthy.web.http.Pace;
import org.shipworthy.web.http.Toll;

class DigestTest {

    /** A busy machine is asked longer. */
    private static final int PAIRS = 15;
    private static final int MOST_PAIRS = 60;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    void fromTheFormThroughTheMailToTheEnd() {
        assertThat(text(site.post("/digest/subscribe", "email", "ann@example.org"))).contains("Check your mail", "ann@example.org");
        String mail = mailTo("ann@example.org");
        String confirm = link(mail, "confirm");
        assertThat(site.page(confirm)).contains("Confirm your subscription", "ann@example.org", "Everything, weekly", "<button class=\"primary\"");
        assertThat(site.page(confirm)).as("looking confirms nothing").contains("<button class=\"primary\"");

        assertThat(text(site.post(confirm))).contains("Subscribed", "ann@example.org");
        assertThat(text(site.post(confirm))).as("pressed twice").contains("Subscribed");

        String leave = link(mail, "unsubscribe");
        assertThat(site.page(leave)).contains("Unsubscribe", "ann@example.org");
        assertThat(text(site.post(leave))).contains("Unsubscribed");
        assertThat(site.page(leave)).contains("Unsubscribed").doesNotContain("class=\"act\"");
        assertThat(site.post(confirm).statusCode()).as("the way back in is a new sign-up").isEqualTo(410);
    }

    @Test
    void aMailProgramUnsubscribesItsReaderFromAnywhere() {
        site.post("/digest/subscribe", "email", "eve@example.org");
        String leave = link(mailTo("eve@example.org"), "unsubscribe");
        HttpResponse<byte[]> answer = site.send(site.request(leave, "Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n")).build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).contains("Unsubscribed");
    }

    @Test
    void aMailAboutOneTopicLeavesThatTopicAloneAndOffersToLeaveAll() {
        site.post("/digest/subscribe", "email", "liv@example.org", "wish", "tool:gemma-3n=at-once");
        site.post(link(mailTo("liv@example.org"), "confirm"));
        String all = link(mailTo("liv@example.org"), "unsubscribe");
        site.post(all.replace("unsubscribe", "preferences"), "wish", "everything=weekly", "wish-/tools/gemma-3n", "tool:gemma-3n=at-once", "add", "milvus");

        String ofGemma = all + "/tool:gemma-3n";
        assertThat(site.page(ofGemma)).contains("Nothing more about Gemma 3n", "<button class=\"primary\"", "Unsubscribe from everything");
        assertThat(text(site.post(ofGemma, List.of("Origin", "https://mail.example.com"), "List-Unsubscribe", "One-Click")))
                .contains("Unsubscribed", "Nothing more about Gemma 3n", "<li>Everything, weekly</li>", "<li>Milvus, at once</li>", "href=\"" + all + "\"");
        assertThat(site.page(ofGemma)).as("afterwards").contains("Unsubscribed").doesNotContain("class=\"act\"");
        assertThat(site.page(ofGemma.replace(":", "%3A"))).as("as some mail programs write it").contains("Nothing more about Gemma 3n");
        assertThat(HtmlValidator.errors(site.get(ofGemma).body())).isEmpty();
        assertThat(text(site.post(all + "/everything"))).contains("<li>Milvus, at once</li>").doesNotContain("<li>Everything");
        assertThat(text(site.post(all + "/tool:milvus"))).as("the last").contains("Nothing more will be sent to liv@example.org");
        assertThat(site.get(all + "/nonsense").statusCode()).isEqualTo(410);
    }

    @Test
    void theAnswerDoesNotTellWhetherAnAddressIsKnown() {
        HttpResponse<byte[]> first = site.post("/digest/subscribe", "email", "joe@example.org");
        site.post(link(mailTo("joe@example.org"), "confirm"));
        HttpResponse<byte[]> again = site.post("/digest/subscribe", "email", "joe@example.org");
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(text(site.post("/digest/subscribe", "email", "bob@example.org")).replace("bob@", "joe@")).isEqualTo(text(first));
    }

    @Test
    void theTimeOfTheAnswerDoesNotTellItEither() {
        site.post("/digest/subscribe", "email", "kim@example.org");
        site.post(link(mailTo("kim@example.org"), "confirm"));
        List<Long> later = new ArrayList<>();
        for (int pair = 0; pair < MOST_PAIRS && (pair < PAIRS || isTold(later)); pair++) {
            String fresh = "fresh" + pair + "@example.org";
            // whichever is asked second may find a warmer or a busier machine
            boolean isKnownFirst = pair % 2 == 0;
            long first = millisOfAnswer(isKnownFirst ? "kim@example.org" : fresh);
            long second = millisOfAnswer(isKnownFirst ? fresh : "kim@example.org");
            assertThat(Math.min(first, second)).as("a whole beat, whatever was done").isGreaterThanOrEqualTo(Evenly.BEAT.toMillis());
            later.add(isKnownFirst ? second - first : first - second);
        }
        assertThat(isTold(later)).as("by how many milliseconds an unknown address was answered later: " + later).isFalse();
    }

    /** By the median, which a few answers that slipped into the next beat do not move. */
    private static boolean isTold(List<Long> later) {
        long median = later.stream().sorted().skip(later.size() / 2).findFirst().orElseThrow();
        return Math.abs(median) > Evenly.BEAT.toMillis() / 10;
    }

    /** To the last byte. */
    private static long millisOfAnswer(String address) {
        site.clock().advance(Duration.ofHours(2));
        long begun = System.nanoTime();
        assertThat(site.post("/digest/subscribe", "email", address).statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    @Test
    void aProgramThatFillsTheTrapIsToldTheSameAndMailsNobody() {
        HttpResponse<byte[]> person = site.post("/digest/subscribe", "email", "pat@example.org");
        HttpResponse<byte[]> program = site.post("/digest/subscribe", "email", "bot@example.org", "website", "https://spam.example");
        assertThat(text(program).replace("bot@", "pat@")).isEqualTo(text(person));
        site.post("/digest/subscribe", "email", "last@example.org");
        mailTo("last@example.org");
        assertThat(site.outbox()).noneMatch(mail -> mail.contains("bot@example.org"));
    }

    @Test
    void aPagesFormAsksForItsOwnTopic() {
        assertThat(site.page("/tools/gemma-3n")).contains("value=\"tool:gemma-3n=at-once\"", "value=\"tool:gemma-3n=weekly\"", "value=\"everything=weekly\"");
        assertThat(site.page("/compare/gemma-3n-vs-milvus")).contains("value=\"pair:gemma-3n-vs-milvus=at-once\"");
        assertThat(site.page("/categories/models")).contains("value=\"category:models=weekly\"").doesNotContain("at-once");
        assertThat(site.page("/methodology")).contains("name=\"wish\" value=\"everything=weekly\"");
        assertThat(site.page("/tools/nobody")).doesNotContain("tool:nobody");
        assertThat(text(site.post("/digest/subscribe", "email", "flo@example.org", "wish", "pair:gemma-3n-vs-milvus=at-once"))).contains("Gemma 3n vs Milvus, at once");
        assertThat(site.page(link(mailTo("flo@example.org"), "confirm"))).contains("Gemma 3n vs Milvus, at once");
        assertThat(site.post("/digest/subscribe", "email", "flo@example.org", "wish", "tool:nobody=weekly").statusCode()).isEqualTo(422);
    }

    @Test
    void preferencesAreChangedByTheSignedLink() {
        site.post("/digest/subscribe", "email", "ida@example.org");
        String mail = mailTo("ida@example.org");
        String preferences = link(mail, "unsubscribe").replace("unsubscribe", "preferences");
        assertThat(site.get(preferences).statusCode()).as("before it is confirmed").isEqualTo(410);
        site.post(link(mail, "confirm"));
        assertThat(site.page(preferences)).contains("ida@example.org", "value=\"everything=weekly\" checked");
        String saved = text(site.post(preferences, "wish", "category:models=weekly", "add", "http://shipworthy.test/tools/gemma-3n?x#y"));
        assertThat(saved).contains("Saved.", "value=\"category:models=weekly\" checked", "value=\"tool:gemma-3n=at-once\" checked")
                .doesNotContain("value=\"everything=weekly\" checked");
        String slower = text(site.post(preferences, "wish", "category:models=weekly", "wish-/tools/gemma-3n", "tool:gemma-3n=weekly"));
        assertThat(slower).contains("value=\"tool:gemma-3n=weekly\" checked");
        assertThat(text(site.post(preferences, "wish", "category:models=weekly", "wish-/tools/gemma-3n", "", "add", "milvus-vs-nobody"))).contains("Nothing was saved");
        HttpResponse<byte[]> empty = site.post(preferences);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(HtmlValidator.errors(empty.body())).isEmpty();
        assertThat(HtmlValidator.errors(site.get(preferences).body())).isEmpty();
        assertThat(site.post(preferences, List.of("Sec-Fetch-Site", "cross-site"), "wish", "everything=weekly").statusCode()).isEqualTo(403);
    }

    @Test
    void everythingIsErasedByTheSignedLink() {
        site.post("/digest/subscribe", "email", "una@example.org");
        String mail = mailTo("una@example.org");
        site.post(link(mail, "confirm"));
        String erase = link(mail, "unsubscribe").replace("unsubscribe", "erase");
        assertThat(site.page(erase)).contains("una@example.org", "Erase it");
        assertThat(text(site.post(erase))).contains("Erased").doesNotContain("una@example.org");
        assertThat(site.get(erase).statusCode()).isEqualTo(410);
        assertThat(site.get(link(mail, "unsubscribe")).statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "ann@", "@example.org", "ann@localhost", "ann@example.org\r\nBcc: all@example.org", "\"><script>alert(1)</script>@example.org"})
    void aFaultIsNamedBesideTheFieldWithWhatWasTyped(String typed) {
        HttpResponse<byte[]> answer = site.post("/digest/subscribe", "email", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("aria-invalid=\"true\"", "aria-describedby=\"signup-fault\"", "id=\"signup-fault\"").doesNotContain("<script>alert");
        if (typed.startsWith("ann")) {
            assertThat(text(answer)).contains("value=\"ann");
        }
    }

    @Test
    void theRejectedFormIsValidHtml() {
        assertThat(HtmlValidator.errors(site.post("/digest/subscribe", "email", "ann").body())).isEmpty();
    }

    @Test
    void anInventedLinkHasNoButton() {
        for (String path : List.of("/digest/confirm/" + "A".repeat(43), "/digest/confirm/x", "/digest/unsubscribe/" + "A".repeat(43))) {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(410);
            assertThat(site.post(path).statusCode()).as(path).isEqualTo(410);
            assertThat(site.page(path)).as(path).doesNotContain("class=\"act\"");
        }
    }

    @Test
    void theSecretInALinkTravelsNowhere() {
        site.post("/digest/subscribe", "email", "lea@example.org");
        String mail = mailTo("lea@example.org");
        for (String path : List.of(link(mail, "confirm"), link(mail, "unsubscribe"))) {
            HttpResponse<byte[]> page = site.get(path);
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("strict-origin");
            assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
            assertThat(HtmlValidator.errors(page.body())).isEmpty();
        }
    }

    @Test
    void whoeverSignsUpManyAddressesPaysAndThenWaits() {
        for (int i = 0; i < Pace.SIGN_UPS.perMinute(); i++) {
            assertThat(site.post("/digest/subscribe", "email", "reader" + i + "@example.org").statusCode()).isEqualTo(200);
        }
        HttpResponse<byte[]> busy = site.post("/digest/subscribe", "email", "one-more@example.org", "wish", "tool:gemma-3n=at-once");
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(text(busy)).contains("One moment", "Nothing was changed yet", "value=\"one-more@example.org\"", "value=\"tool:gemma-3n=at-once\"");
        String challenge = Pattern.compile("name=\"toll-challenge\" value=\"([^\"]+)\"").matcher(text(busy)).results().findFirst().orElseThrow().group(1);
        site.clock().advance(Toll.WAIT);
        assertThat(site.post("/digest/subscribe", "email", "one-more@example.org", "toll-challenge", challenge).statusCode()).as("waited").isEqualTo(200);
    }

    @Test
    void otherFormsHaveALimitOfTheirOwn() {
        for (int i = 0; i < Pace.FORMS.perMinute(); i++) {
            assertThat(site.post("/digest/confirm/unknown").statusCode()).isEqualTo(410);
        }
        assertThat(site.post("/digest/confirm/unknown").statusCode()).isEqualTo(429);
        assertThat(site.get("/methodology").statusCode()).as("reading goes on").isEqualTo(200);
    }

    /** Delivery runs on its own; the lines of a mail are joined as a mail program joins them. */
    private static String mailTo(String address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> mail = site.outbox().stream().filter(one -> one.contains("To: " + address)).findFirst();
            if (mail.isPresent()) {
                return mail.get().replaceAll("=\r?\n", "");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("no mail to " + address);
    }

    private static String link(String mail, String step) {
        Matcher link = Pattern.compile("http://shipworthy\\.test(/digest/" + step + "/[A-Za-z0-9_-]{43})").matcher(mail);
        assertThat(link.find()).as("a link to " + step + " in " + mail).isTrue();
        return link.group(1);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
