package org.shipworthy.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Role;
import org.shipworthy.kernel.EmailAddress;

class BriefsTest {

    @Test
    void aMemberKeepsABriefWithTheOthersAndSeesNothingElseOfTheDesk() {
        try (RunningSite site = RunningSite.start()) {
            String cookie = signIn(site, Role.MEMBER);
            assertThat(site.get("/desk/briefs").statusCode()).isEqualTo(403);
            assertThat(site.get("/desk", "Cookie", cookie).headers().firstValue("Location")).hasValue("/desk/briefs");
            assertThat(site.get("/desk/subscribers", "Cookie", cookie).headers().firstValue("Location")).hasValue("/desk/briefs");

            HttpResponse<byte[]> form = site.get("/desk/briefs?brief=category%3Dmodels%26inputs%3Dimage", "Cookie", cookie);
            assertThat(HtmlValidator.errors(form.body())).isEmpty();
            assertThat(text(form)).contains("category=models&amp;inputs=image", "Which tool of Models should we ship with?");

            String address = post(site, cookie, "/desk/briefs", "title", "Chat <b>", "brief", "category=models&inputs=image").headers().firstValue("Location").orElseThrow();
            post(site, cookie, address, "do", "forbid", "tool", "GPT-5 nano", "reason", "No contract.");
            post(site, cookie, address, "do", "approve", "tool", "claude-sonnet-5", "reason", "We have <a> contract.");
            post(site, cookie, address, "do", "criterion", "name", "has a contract", "must", "nice");
            post(site, cookie, address, "do", "vote", "tool", "claude-sonnet-5", "reason", "It is <good>.");
            post(site, cookie, address, "do", "watch");
            HttpResponse<byte[]> page = site.get(address, "Cookie", cookie);
            assertThat(HtmlValidator.errors(page.body())).isEmpty();
            assertThat(text(page)).contains("Chat &lt;b&gt;", "forbidden: No contract.", "<b>Approved:</b> We have &lt;a&gt; contract.", "It has a contract", "It is &lt;good&gt;.", "Stop watching", "1 person watches");

            HttpResponse<byte[]> record = site.get(address + "/record?by=Ben+%3Cb%3E&again=never", "Cookie", cookie);
            assertThat(HtmlValidator.errors(record.body())).isEmpty();
            assertThat(text(record)).contains(", by Ben &lt;b&gt;.", "The day to look again was left out", "forbidden: No contract.", "It is &lt;good&gt;.");
            HttpResponse<byte[]> reopened = site.post("/decide/reopen", "record", text(site.get(address + "/record.md", "Cookie", cookie)));
            assertThat(HtmlValidator.errors(reopened.body())).isEmpty();
            assertThat(text(reopened)).contains("is as it was made", "It was kept as “Chat &lt;b&gt;”.", "Nothing that the record rests on.");

            HttpResponse<byte[]> refused = post(site, cookie, address, "do", "forbid", "tool", "no such tool at all", "reason", "x");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(text(refused)).contains("No single tool goes by “no such tool at all”.");
            assertThat(post(site, cookie, address, "do", "delete").headers().firstValue("Location")).hasValue("/desk/briefs");
            assertThat(site.get(address, "Cookie", cookie).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aStrangerCannotTellWhichBriefsThereAre() {
        try (RunningSite site = RunningSite.start()) {
            String cookie = signIn(site, Role.MEMBER);
            String brief = post(site, cookie, "/desk/briefs", "title", "Secret", "brief", "category=models").headers().firstValue("Location").orElseThrow();
            String none = "/desk/briefs/999999";
            for (String path : List.of("", "/record", "/record.md", "/record.json", "?brief=category%3Dmodels")) {
                HttpResponse<byte[]> there = site.get(brief + path);
                assertThat(site.get(brief + path, "Cookie", cookie).statusCode()).isEqualTo(200);
                assertSame(there, site.get(none + path));
                assertThat(text(there)).doesNotContain("Secret");
                assertThat(there.headers().firstValue("Cache-Control")).hasValue("private, no-store");
            }
            assertSame(post(site, "shipworthy_desk=" + "A".repeat(43), brief, "do", "delete"), post(site, "shipworthy_desk=" + "A".repeat(43), none, "do", "delete"));
            assertThat(site.get(brief, "Cookie", cookie).statusCode()).isEqualTo(200);
            assertThat(site.get(none, "Cookie", cookie).statusCode()).isEqualTo(404);
            assertThat(site.get(none + "/record", "Cookie", cookie).statusCode()).isEqualTo(404);
            for (String open : List.of("/sitemap.xml", "/decide", "/openapi.json", "/feeds")) {
                assertThat(text(site.get(open))).doesNotContain("Secret", brief);
            }

            site.accounts().removeUser(new EmailAddress("ben@example.org"));
            assertSame(site.get(brief, "Cookie", cookie), site.get(none));
        }
    }

    private static void assertSame(HttpResponse<byte[]> one, HttpResponse<byte[]> other) {
        assertThat(one.statusCode()).isEqualTo(other.statusCode());
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(one.headers().map()).isEqualTo(other.headers().map());
    }

    @Test
    void whatWasTypedIsKeptWhenAFormIsNotTaken() {
        try (RunningSite site = RunningSite.start()) {
            String cookie = signIn(site, Role.MEMBER);
            String brief = post(site, cookie, "/desk/briefs", "title", "Chat", "brief", "category=models").headers().firstValue("Location").orElseThrow();

            String late = text(post(site, cookie, brief, "do", "change", "edition", "of yesterday", "title", "My title", "brief", "category=models", "notes", "My notes"));
            assertThat(late).contains("Somebody else changed this brief meanwhile", "value=\"My title\"", "My notes</textarea>", "<h1>Chat</h1>");
            assertThat(text(post(site, cookie, brief, "do", "forbid", "tool", "nobody knows it", "reason", "It is new."))).contains("value=\"nobody knows it\"", "value=\"It is new.\"");

            assertThat(text(site.get("/desk/briefs?brief=category%3Dmodels%26inputs%3Dimage", "Cookie", cookie))).contains(brief + "?brief=category%3Dmodels%26inputs%3Dimage#change");
            assertThat(text(site.get(brief + "?brief=category%3Dmodels%26inputs%3Dimage", "Cookie", cookie))).contains("value=\"category=models&amp;inputs=image\"");
        }
    }

    private static String signIn(RunningSite site, Role role) {
        String link = site.accounts().addUser(EmailAddress.parse("ben@example.org").orElseThrow(), Optional.of(role)).token().value();
        return RunningSite.cookie(site.post("/desk/sign-in", "token", link));
    }

    private static HttpResponse<byte[]> post(RunningSite site, String cookie, String path, String... form) {
        return site.post(path, List.of("Sec-Fetch-Site", "same-origin", "Cookie", cookie), form);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
