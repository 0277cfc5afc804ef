package org.shipworthy.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Role;
import org.shipworthy.kernel.EmailAddress;

class DeskInBrowserTest {

    @Test
    void anEditorSignsInWorksAndSignsOut() {
        try (RunningSite site = RunningSite.start(); Browser browser = new Browser(); BrowserContext visitor = browser.visitor(320)) {
            String link = site.accounts().addUser(EmailAddress.parse("ann@example.org").orElseThrow(), Optional.of(Role.EDITOR)).token().value();
            Page page = visitor.newPage();
            page.navigate(site.address("/desk/sign-in/" + link));
            assertIsGood(page);
            page.click("main button");
            assertThat(page.url()).isEqualTo(site.address("/desk"));
            assertThat(page.textContent("main")).contains("Signed in as ann@example.org, editor");
            assertIsGood(page);
            page.click("main form button");
            page.navigate(site.address("/desk"));
            assertThat(page.textContent("h1")).isEqualTo("The desk is closed");
        }
    }

    private static void assertIsGood(Page page) {
        assertThat(HtmlValidator.errors(page.content().getBytes(UTF_8))).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
