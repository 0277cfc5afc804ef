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
            post(site, cookie, address, "do", "criterion", "name", "has a contract", "must", "nice");
            post(site, cookie, address, "do", "vote", "tool", "claude-sonnet-5", "reason", "It is <good>.");
            post(site, cookie, address, "do", "watch");
            HttpResponse<byte[]> page = site.get(address, "Cookie", cookie);
            assertThat(HtmlValidator.errors(page.body())).isEmpty();
            assertThat(text(page)).contains("Chat &lt;b&gt;", "forbidden: No contract.", "It has a contract", "It is &lt;good&gt;.", "Stop watching", "1 person watches");

            HttpResponse<byte[]> refused = post(site, cookie, address, "do", "forbid", "tool", "no such tool at all", "reason", "x");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(text(refused)).contains("No single tool goes by “no such tool at all”.");
            assertThat(post(site, cookie, address, "do", "delete").headers().firstValue("Location")).hasValue("/desk/briefs");
            assertThat(site.get(address, "Cookie", cookie).statusCode()).isEqualTo(404);
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
