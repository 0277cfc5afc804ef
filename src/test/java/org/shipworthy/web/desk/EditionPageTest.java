package org.shipworthy.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.NewsOfAWeek;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Role;
import org.shipworthy.digest.issue.DigestIssue;
import org.shipworthy.digest.issue.Edition;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.kernel.EmailAddress;

/** What a form can send about an edition, and what a browser would not let an editor type. */
class EditionPageTest {

    private static final IssueKey WEEK = new IssueKey(2026, 47);
    private static final String PAGE = "/desk/digest/2026-W47";

    private static RunningSite site;
    private static String cookie;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
        site.editions().begin();
        NewsOfAWeek.happensOn(site);
        site.editions().compose(WEEK);
        String link = site.accounts().addUser(new EmailAddress("eda@example.org"), Optional.of(Role.EDITOR)).token().value();
        cookie = RunningSite.cookie(site.post("/desk/sign-in", "token", link));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void subjectThatIsTooLongIsNamedAndStaysInItsField() {
        String subject = "S".repeat(DigestIssue.LONGEST_SUBJECT + 1);
        HttpResponse<byte[]> answer = act("action", "words", "subject", subject, "introduction", "Kept.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("The subject has 161 characters; at most 160 are sent. Nothing was saved.", "value=\"" + subject + "\"", ">Kept.</textarea>");
        assertThat(HtmlValidator.errors(answer.body())).isEmpty();
        assertThat(edition().edits().introduction()).isNotEqualTo("Kept.");
        assertThat(act("action", "words", "subject", subject.substring(1)).statusCode()).isEqualTo(303);
        assertThat(edition().issue().subject()).isEqualTo(subject.substring(1));
    }

    @Test
    void lineEndsOfAnIntroductionCountOnce() {
        String longest = "A\n\n" + "B".repeat(DigestIssue.LONGEST_INTRODUCTION - 3);
        assertThat(act("action", "words", "introduction", longest.replace("\n", "\r\n")).statusCode()).isEqualTo(303);
        assertThat(edition().issue().introduction()).isEqualTo(longest);
        assertThat(act("action", "words", "introduction", longest + "C").statusCode()).isEqualTo(422);
    }

    @Test
    void subjectIsOneLineAndNoMarkup() {
        assertThat(act("action", "words", "subject", "Quiet\r\nBcc: all@example.org\u202E <b>\"").statusCode()).isEqualTo(303);
        assertThat(edition().issue().subject()).isEqualTo("Quiet Bcc: all@example.org <b>\"");
        assertThat(site.page(PAGE, "Cookie", cookie)).contains("value=\"Quiet Bcc: all@example.org &lt;b>&#34;\"").doesNotContain("<b>\"");
    }

    private static Edition edition() {
        return site.editions().find(WEEK).orElseThrow();
    }

    private static HttpResponse<byte[]> act(String... form) {
        return site.post(PAGE, List.of("Cookie", cookie, "Sec-Fetch-Site", "same-origin"), form);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
