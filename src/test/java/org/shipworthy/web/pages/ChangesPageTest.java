package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.ModelsDev.mistral;
import static org.shipworthy._support.ModelsDev.model;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.catalogue.Feed;

class ChangesPageTest {

    private static RunningSite site;
    private static String before;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
        before = site.page("/changes");
        site.take(Feed.MODELSDEV, "2026-01-01", mistral(model("mistral-medium-2505", "Mistral Medium 3", "0.4", "2", 1000),
                model("pixtral-12b", "Pixtral <b>12B</b>", "0.15", "0.15", 1000)));
        site.take(Feed.MODELSDEV, "2026-02-01", mistral(model("mistral-medium-2505", "Mistral Medium 3", "0.5", "1.5", 2000),
                model("pixtral-12b", "Pixtral <b>12B</b>", "0.15", "0.20", 1000)));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void beforeAnySourceWasReadThePageSaysWhatWouldFillIt() {
        assertThat(before).contains("No change is on record yet", "./shipworthy sync").doesNotContain("<form class=\"filters\"");
        assertThat(HtmlValidator.errors(before.getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void changesStandByDayAndKindWithWhatWasSaidBefore() {
        String page = site.page("/changes");
        assertThat(page).contains("5 changes", "id=\"day-2026-02-01\"", "id=\"day-2026-01-01\"");
        assertThat(page.indexOf("2026-02-01")).isLessThan(page.indexOf("2026-01-01"));
        assertThat(page).containsSubsequence("<h3>Price up</h3>", "Input", "0.40 USD", "0.50 USD", "+25%", "Pixtral", "0.15 USD", "0.20 USD", "+33%",
                "<h3>Price down</h3>", "Output", "2.00 USD", "1.50 USD", "−25%", "<h3>Limit changed</h3>", "1,000 tokens", "2,000 tokens", "+100%", "<h3>New tool</h3>");
        assertThat(page).contains("Pixtral 12B").doesNotContain("<b>12B");
        assertThat(HtmlValidator.errors(site.get("/changes").body())).isEmpty();
    }

    @Test
    void theAddressFiltersByKindToolMakerAndCategory() {
        assertThat(site.page("/changes?kind=price-up&kind=limit")).contains("3 changes").doesNotContain("<h3>Price down</h3>", "<h3>New tool</h3>");
        assertThat(site.page("/changes?tool=Mistral+Medium+3")).contains("3 changes", "value=\"Mistral Medium 3\"").doesNotContain("Pixtral");
        assertThat(site.page("/changes?tool=pixtral-12b&kind=price-down")).contains("0 changes", "Nothing of this kind was noticed");
        assertThat(site.page("/changes?maker=mistral-ai&category=models")).contains("5 changes");
        assertThat(site.page("/changes?category=vector-stores")).contains("0 changes");
    }

    @Test
    void countsOfKindsFollowTheOtherFilters() {
        assertThat(site.page("/changes?tool=pixtral-12b&kind=new-tool")).contains("Price up<span class=\"count\">1</span>", "Price down<span class=\"count\">0</span>");
    }

    @Test
    void whatAnAddressSaysWronglyIsLeftOutAndSaid() {
        assertThat(site.page("/changes?kind=cheaper&maker=nobody&tool=%3Cscript%3E&page=99"))
                .contains("5 changes", "Not understood, and left out: kind=cheaper, tool=&lt;script&gt;, maker=nobody.").doesNotContain("<script>.");
    }

    @Test
    void manyChangesComeInPagesThatKeepTheFilter() {
        try (RunningSite many = RunningSite.start()) {
            List<String> first = IntStream.range(0, 70).mapToObj(i -> model("mistral-" + i + "b", "Mistral " + i + "B", "1", "1", 1000)).toList();
            List<String> then = IntStream.range(0, 70).mapToObj(i -> model("mistral-" + i + "b", "Mistral " + i + "B", "2", "1", 1000)).toList();
            many.take(Feed.MODELSDEV, "2026-01-01", mistral(first.toArray(String[]::new)));
            many.take(Feed.MODELSDEV, "2026-02-01", mistral(then.toArray(String[]::new)));
            String page = many.page("/changes?kind=price-up");
            assertThat(page).contains("70 changes", "Page 1 of 2", "href=\"/changes?kind=price-up&amp;page=2\"");
            assertThat(many.page("/changes?kind=price-up&page=2")).contains("Page 2 of 2").doesNotContain("<h3>New tool</h3>");
        }
    }
}
