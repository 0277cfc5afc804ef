package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.Mailbox;
import org.shipworthy._support.PageQuality;
import org.shipworthy._support.RunningSite;
import org.shipworthy.kernel.EmailAddress;

class SubscribeInBrowserTest {

    private static final int NARROWEST = 320;

    /** From the form at the end of a tool's page to the erased address, with a real mail between. */
    @Test
    void aReaderSignsUpConfirmsChoosesLeavesAndIsErased() throws Exception {
        try (Mailbox mailbox = new Mailbox(); RunningSite site = RunningSite.startMailingTo(mailbox.port());
                Browser browser = new Browser(); BrowserContext visitor = browser.visitor(NARROWEST, ColorScheme.DARK, true)) {
            Page page = visitor.newPage();
            page.navigate(site.address("/tools/gemma-3n"));
            assertThat(page.locator(".signup [name=website]").evaluate("trap => trap.closest('.unseen').clientWidth > 1")).as("people see no trap").isEqualTo(false);
            page.selectOption("#signup-wish", "tool:gemma-3n=weekly");
            page.fill("#signup-email", "ann");
            page.click(".signup button");
            page.waitForSelector("#signup-fault");
            assertIsGood(page);
            page.fill("#signup-email", "Ann@Example.org");
            page.click(".signup button");
            page.waitForSelector("h1:has-text(\"Check your mail\")");
            assertThat(page.textContent("main")).contains("ann@example.org");
            assertIsGood(page);

            MimeMessage mail = mailbox.mail(1);
            assertThat(mail.getSubject()).isEqualTo("Confirm your subscription");
            page.navigate(site.address(Mailbox.link(mail, "confirm")));
            assertThat(page.textContent("main")).contains("Gemma 3n, weekly");
            assertIsGood(page);
            page.click("main button");
            assertThat(page.textContent("h1")).isEqualTo("Subscribed");
            assertIsGood(page);

            String preferences = Mailbox.link(mail, "unsubscribe").replace("unsubscribe", "preferences");
            page.navigate(site.address(preferences));
            assertIsGood(page);
            page.check("[value='everything=weekly']");
            page.check("[value='tool:gemma-3n=at-once']");
            page.fill("#add", "/compare/gemma-3n-vs-milvus");
            page.click("text=Save");
            assertThat(page.textContent("main")).contains("Saved.", "Gemma 3n vs Milvus");
            assertThat(page.isChecked("[value='everything=weekly']")).isTrue();
            assertThat(page.isChecked("[value='pair:gemma-3n-vs-milvus=at-once']")).isTrue();
            assertIsGood(page);

            page.click("text=Unsubscribe from all of it");
            assertThat(page.textContent("h1")).isEqualTo("Unsubscribed");
            assertIsGood(page);
            page.navigate(site.address(preferences.replace("preferences", "erase")));
            assertIsGood(page);
            page.click("main button");
            assertThat(page.textContent("h1")).isEqualTo("Erased");
            assertIsGood(page);
        }
    }

    /** The field that browsers have for addresses refuses some that exist; no script mends it. */
    @Test
    void anyAddressThatExistsCanBeTyped() {
        try (RunningSite site = RunningSite.start(); Browser browser = new Browser(); BrowserContext visitor = browser.visitor(NARROWEST, ColorScheme.LIGHT, false)) {
            Page page = visitor.newPage();
            for (String address : List.of("\"ann b\"@example.org", "änn@bücher.example", "用户@例子.example")) {
                page.navigate(site.address("/methodology"));
                page.fill("#signup-email", address);
                page.press("#signup-email", "Enter");
                page.waitForSelector("h1:has-text(\"Check your mail\")");
                assertThat(page.textContent("main")).contains(EmailAddress.parse(address).orElseThrow().value());
            }
            page.navigate(site.address("/methodology"));
            page.fill("#signup-email", "ann at example.org");
            page.press("#signup-email", "Enter");
            page.waitForSelector("#signup-fault");
            assertThat(page.inputValue("#signup-email")).isEqualTo("ann at example.org");
        }
    }

    private static void assertIsGood(Page page) {
        assertThat(HtmlValidator.errors(page.content().getBytes(UTF_8))).isEmpty();
        assertThat(PageQuality.faults(page)).isEmpty();
    }
}
