package org.shipworthy.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.NewsOfAWeek;
import org.shipworthy._support.PageQuality;
import org.shipworthy._support.Readers;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Role;
import org.shipworthy.digest.Consenting;
import org.shipworthy.digest.SubscriberLists;
import org.shipworthy.digest.Wish;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.kernel.EmailAddress;

/** What holds for every page, asked of those that only a subscriber's link or an editor opens; with addresses as long and as strange as they come. */
class DigestQualityTest {

    private static final IssueKey WEEK = new IssueKey(2026, 47);
    private static final EmailAddress LONGEST = EmailAddress.parse("\"" + "w".repeat(61) + " \"@" + ("m".repeat(60) + ".").repeat(3) + "org").orElseThrow();
    private static final EmailAddress RIGHT_TO_LEFT = EmailAddress.parse("عدى@مثال.example").orElseThrow();

    private static RunningSite site;
    private static Browser browser;
    private static BrowserContext visitor;
    private static Cookie editor;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
        browser = new Browser();
        site.editions().begin();
        NewsOfAWeek.happensOn(site);
        site.editions().compose(WEEK);
        site.editions().approve(WEEK, "eda@example.org");
        site.services().runs().start(WEEK);
        SubscriberLists.Intake intake = new SubscriberLists(site.site().database()).intake();
        List.of(LONGEST, RIGHT_TO_LEFT).forEach(address -> intake.add(new Consenting(address, wishes(), LocalDate.of(2026, 11, 1), "w".repeat(Consenting.LONGEST_SOURCE))));
        intake.finish();
        String link = site.accounts().addUser(new EmailAddress("eda@example.org"), Optional.of(Role.EDITOR)).token().value();
        String[] cookie = RunningSite.cookie(site.post("/desk/sign-in", "token", link)).split("=", 2);
        editor = new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"));
        visitor = browser.visitor(1280);
        visitor.addCookies(List.of(editor));
    }

    private static Set<Wish> wishes() {
        return Set.of(Wish.DIGEST, Wish.parse("tool:gemma-3n=at-once").orElseThrow(),
                Wish.parse("pair:claude-sonnet-5-vs-deepseek-v4-flash=weekly").orElseThrow(), Wish.parse("tool:" + "gone-".repeat(15) + "gone=weekly").orElseThrow());
    }

    @AfterAll
    static void stop() {
        visitor.close();
        browser.close();
        site.close();
    }

    static List<String> pages() {
        String link = Readers.of(site.subscriptions()).getFirst().link().value();
        return List.of("/digest", "/digest/2026-W47", "/digest/preferences/" + link, "/digest/unsubscribe/" + link, "/digest/unsubscribe/" + link + "/tool:gemma-3n",
                "/digest/unsubscribe/" + link + "/tool:milvus", "/digest/erase/" + link, "/digest/confirm/" + "x".repeat(43),
                "/desk", "/desk/digest", "/desk/digest?nothing=1", "/desk/digest/2026-W47", "/desk/digest/2026-W47/run", "/desk/subscribers", "/desk/subscribers?state=ended&told=stop", "/desk/digest/2026-W01");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isValidHtml(String path) {
        assertThat(HtmlValidator.errors(site.get(path, "Cookie", editor.name + "=" + editor.value).body())).isEmpty();
    }

    @Test
    void mailItselfIsValidHtml() {
        assertThat(HtmlValidator.errors(site.get("/desk/digest/2026-W47/mail?dark=1", "Cookie", editor.name + "=" + editor.value).body())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndNarrowEnough(String path) {
        try (Page page = visitor.newPage()) {
            page.navigate(site.address(path));
            assertThat(page.title()).as("the desk is open").doesNotContain("closed");
            assertThat(PageQuality.faults(page)).isEmpty();
        }
    }
}
