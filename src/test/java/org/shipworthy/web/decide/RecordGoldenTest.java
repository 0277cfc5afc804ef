package org.shipworthy.web.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Golden;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Role;
import org.shipworthy.kernel.EmailAddress;

/** Records over the starter content as they leave the site: Markdown, JSON, and what the page says. */
class RecordGoldenTest {

    private static final String SIGNED = "by=Ann&again=2027-06-30";

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
    void aReadersOwnRecord() throws IOException {
        assertGolden("own", "/decide/record", "?category=developer-tools&inputs=audio&nice-has=tool-calling&budget=500&preset=support-chatbot&" + SIGNED);
    }

    @Test
    void aRecordOfPeopleWhoDecideTogether() throws IOException {
        String link = site.accounts().addUser(new EmailAddress("ben@example.org"), Optional.of(Role.MEMBER)).token().value();
        String cookie = RunningSite.cookie(site.post("/desk/sign-in", "token", link));
        String brief = post(cookie, "/desk/briefs", "title", "A store for vectors", "brief", "category=vector-stores&has=open-source&runs=self-hosted");
        post(cookie, brief, "do", "forbid", "tool", "milvus", "reason", "We do not run its dependencies.");
        post(cookie, brief, "do", "approve", "tool", "vespa", "reason", "We run Java.");
        post(cookie, brief, "do", "criterion", "name", "has been run here for a month", "must", "nice");
        post(cookie, brief, "do", "vote", "tool", "vespa", "reason", "It is *fast* | stable.");
        assertGolden("team", brief + "/record", "?" + SIGNED, "Cookie", cookie);
    }

    private static String post(String cookie, String path, String... form) {
        return site.post(path, List.of("Sec-Fetch-Site", "same-origin", "Cookie", cookie), form).headers().firstValue("Location").orElseThrow();
    }

    private static void assertGolden(String name, String path, String query, String... headers) throws IOException {
        Golden.assertMatches("decide/record-" + name + ".md", site.page(path + ".md" + query, headers));
        Golden.assertMatches("decide/record-" + name + ".json", site.page(path + ".json" + query, headers));
        Golden.assertMatches("decide/record-" + name + ".txt", text(site.get(path + query, headers).body()));
    }

    /** What stands on the page, a line for each block. */
    private static String text(byte[] page) {
        String main = new String(page, UTF_8).replaceAll("(?s)^.*<main[^>]*>|</main>.*$", "").replaceAll("\\s+", " ");
        return main.replaceAll("</?(?:h\\d|p|li|tr|div|form|dl|ul|ol|section|table|blockquote)\\b[^>]*>", "\n").replaceAll("</(?:th|td|dt)>", " · ").replaceAll("<[^>]*>", "")
                .replace("&#34;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
                .lines().map(String::strip).filter(line -> !line.isEmpty()).collect(joining("\n", "", "\n"));
    }
}
