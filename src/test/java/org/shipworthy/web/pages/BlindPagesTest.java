package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.community.Counts;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tally;

class BlindPagesTest {

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

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
    void readerChoosesBlindAndSeesWhoseReviewsTheyWere() {
        try (Browser browser = new Browser(); BrowserContext visitor = browser.visitor(800, ColorScheme.LIGHT, false)) {
            Page page = visitor.newPage();
            page.navigate(site.address("/rankings"));
            page.getByText("Vote blind").click();
            String asked = page.locator("form.blind").innerHTML().toLowerCase(Locale.ROOT);
            site.clock().advance(Duration.ofSeconds(20));
            page.getByText("I would pick A").click();

            assertThat(page.locator(".question").textContent()).contains("It counts as a blind vote.");
            Locator cards = page.locator("article h2 a");
            String left = cards.first().textContent();
            cards.allTextContents().forEach(name -> assertThat(asked).doesNotContain(name.toLowerCase(Locale.ROOT)));
            cards.all().forEach(card -> assertThat(asked).doesNotContain(card.getAttribute("href").substring("/tools/".length())));
            assertThat(page.locator(".question b").textContent()).isEqualTo(left);
            Map.Entry<Subject.OfPair, Tally> only = tallies().entrySet().iterator().next();
            assertThat(tallies()).hasSize(1);
            assertThat(blind(only.getValue()).total()).isEqualTo(1);
            page.getByText("Compare these two").click();
            assertThat(page.locator("[aria-pressed=true]").textContent()).contains(left);

            page.locator(".vote button:not([aria-pressed])").first().click();
            page.locator("main form[action='/vote'] button").first().click();
            assertThat(tallies().values()).allSatisfy(tally -> assertThat(blind(tally).total()).isZero());
        }
    }

    @Test
    void formIsBlindOnceOnlyWhoeverSendsIt() {
        String form = form(site.page("/blind"));
        site.clock().advance(Duration.ofSeconds(20));

        HttpResponse<byte[]> first = site.post("/blind", "form", form, "choice", "left");
        assertThat(site.page(first.headers().firstValue("Location").orElseThrow())).contains("It counts as a blind vote.");
        HttpResponse<byte[]> second = site.post("/blind", "form", form, "choice", "right");
        assertThat(site.page(second.headers().firstValue("Location").orElseThrow())).contains("with the names in sight");

        Tally tally = tallies().values().iterator().next();
        assertThat(blind(tally).total()).isEqualTo(1);
        assertThat(tally.unverified().total()).isEqualTo(2);
    }

    @Test
    void botsAreSetAside() {
        HttpResponse<byte[]> quick = site.post("/blind", "form", form(site.page("/blind")), "choice", "left");
        assertThat(site.page(quick.headers().firstValue("Location").orElseThrow())).contains("A rule set it aside.").doesNotContain("It counts");
        String form = form(site.page("/blind"));
        site.clock().advance(Duration.ofSeconds(20));
        site.post("/blind", "form", form, "choice", "left", "website", "http://example.org");

        assertThat(tallies().values().stream().flatMap(tally -> tally.setAside().keySet().stream())).containsExactlyInAnyOrder("too-quick", "honeypot");
    }

    @Test
    void brokenOldAndIncompleteFormsAreRefused() {
        String form = form(site.page("/blind"));
        String broken = (form.charAt(0) == 'A' ? "B" : "A") + form.substring(1);

        assertThat(site.post("/blind", "form", broken, "choice", "left").statusCode()).isEqualTo(400);
        assertThat(site.post("/blind", "form", "", "choice", "left").statusCode()).isEqualTo(400);
        assertThat(site.post("/blind", "form", form, "choice", "ship").statusCode()).isEqualTo(400);
        assertThat(site.get("/blind/" + form).statusCode()).isEqualTo(404);
        assertThat(site.get("/blind/nothing").statusCode()).isEqualTo(404);
        site.clock().advance(Duration.ofMinutes(30));
        assertThat(site.post("/blind", "form", form, "choice", "left").statusCode()).isEqualTo(400);
        assertThat(tallies()).isEmpty();
    }

    @Test
    void pairsAreOfTheCategoryThatIsAskedFor() {
        assertThat(site.page("/blind?category=developer-tools")).contains("Developer Tools").contains("name=\"form\"");
        assertThat(site.page("/blind?category=vector-stores")).contains("Vector Stores");
        assertThat(site.page("/blind?category=nonsense")).contains("Any category");
    }

    @Test
    void pagesAreValid() {
        assertThat(HtmlValidator.errors(site.get("/blind").body())).isEmpty();
        String shown = site.post("/blind", "form", form(site.page("/blind")), "choice", "left").headers().firstValue("Location").orElseThrow();
        assertThat(HtmlValidator.errors(site.get(shown).body())).isEmpty();
        assertThat(site.get(shown).headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    private static String form(String page) {
        Matcher form = FORM.matcher(page);
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    private Map<Subject.OfPair, Tally> tallies() {
        return site.site().snapshot().tallies().pairs();
    }

    private static Counts blind(Tally tally) {
        return tally.where(footing -> footing.blind());
    }
}
