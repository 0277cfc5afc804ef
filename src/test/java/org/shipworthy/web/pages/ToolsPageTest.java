package org.shipworthy.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.RunningSite;
import org.shipworthy.catalogue.Entry;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;

class ToolsPageTest {

    private static final Pattern LISTED = Pattern.compile("class=\"name\"><a href=\"/tools/([a-z0-9-]+)\"");

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
    void allToolsAreListedByName() {
        List<Tool> byName = site.site().snapshot().shelf().tools();
        assertThat(byName).as("the starter content fits on one page").hasSizeLessThanOrEqualTo(Paging.SIZE);
        assertThat(listed("/tools")).containsExactlyElementsOf(byName.stream().map(tool -> tool.slug().value()).toList());
        assertThat(site.page("/tools")).contains(byName.size() + " tools</h2>");
    }

    @Test
    void aSearchPutsTheBestMatchFirst() {
        assertThat(listed("/tools?q=mistral+medium+3.2")).first().isEqualTo("mistral-medium-3-2");
        assertThat(listed("/tools?q=GEMMA")).containsExactly("gemma-3n");
    }

    @Test
    void filtersNarrowTogether() {
        assertThat(tools("/tools?entry=free&category=models"))
                .isNotEmpty()
                .allMatch(tool -> tool.entry() == Entry.FREE && tool.category().slug().value().equals("models"));
        assertThat(tools("/tools?maker=mistral-ai&entry=paid")).isNotEmpty()
                .allMatch(tool -> tool.maker().name().equals("Mistral AI") && tool.entry() == Entry.PAID);
        assertThat(listed("/tools?on-device=yes&open-weights=yes")).contains("gemma-3n").doesNotContain("mistral-medium-3-2");
    }

    @Test
    void reviewedAndUnreviewedToolsMakeUpAll() {
        List<String> reviewed = listed("/tools?panel=reviewed");
        List<String> unreviewed = listed("/tools?panel=none");
        assertThat(reviewed).contains("gemma-3n").doesNotContainAnyElementsOf(unreviewed);
        assertThat(reviewed.size() + unreviewed.size()).isEqualTo(listed("/tools").size());
        assertThat(listed("/tools?panel=ship")).contains("gemma-3n").doesNotContain("claude-sonnet-4").isSubsetOf(reviewed);
    }

    @Test
    void theOrderByShareGoesDownAndEndsWithToolsThatHaveNone() {
        List<Integer> shares = tools("/tools?sort=share").stream()
                .map(tool -> site.site().snapshot().bench().verdictOn(tool.slug()))
                .map(verdict -> verdict.isComplete() ? verdict.shipPercent() : -1)
                .toList();
        assertThat(shares).isSortedAccordingTo((one, other) -> other - one).contains(100, 0, -1);
    }

    @Test
    void whoeverTypesIntoThePlainListGetsTheBestMatchFirst() {
        assertThat(site.page("/tools")).contains("<option value=\"\" selected>Name</option>").doesNotContain("Best match");
        assertThat(listed("/tools?q=mistral+medium+3.2&category=&maker=&entry=&panel=&sort=")).first().isEqualTo("mistral-medium-3-2");
        assertThat(site.page("/tools?q=mistral")).contains("<option value=\"\" selected>Best match</option><option value=\"name\">Name</option>");
    }

    @Test
    void theFormShowsWhatTheAddressAsksFor() {
        assertThat(site.page("/tools?q=open&category=models&entry=free&sort=share&open-weights=yes"))
                .contains("value=\"open\"", "<option value=\"models\" selected>", "<option value=\"free\" selected>",
                        "<option value=\"share\" selected>", "name=\"open-weights\" value=\"yes\" checked>")
                .doesNotContain("name=\"on-device\" value=\"yes\" checked>");
    }

    @Test
    void anEmptyResultSaysWhatToLeaveOut() {
        String page = site.page("/tools?q=gemma&entry=paid");
        assertThat(page).contains("0 tools match", "<a href=\"/tools?entry=paid\">Without “gemma”</a>");
        assertThat(page).contains("<a href=\"/tools?q=gemma\">Without Paid</a> <span class=\"note\">1 tool</span>");
    }

    @Test
    void whatTheAddressSaysInVainIsSaid() {
        String page = site.page("/tools?entry=stolen&category=models&maker=%3Cb%3E");
        assertThat(page).contains("Not understood, and left out: entry=stolen, maker=&lt;b&gt;.");
        assertThat(listed("/tools?entry=stolen&category=models")).isEqualTo(listed("/tools?category=models"));
    }

    @Test
    void onlyThePlainListIsForSearchEngines() {
        assertThat(site.page("/tools")).contains("<link rel=\"canonical\" href=\"http://shipworthy.test/tools\">").doesNotContain("noindex");
        assertThat(site.page("/tools?q=a")).contains("noindex");
    }

    @Test
    void atMostEightNamesAreSuggested() {
        var answer = site.get("/tools/names?q=m");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(new String(answer.body(), UTF_8)).startsWith("[\"").matches("(?s)\\[(\"[^\"]*\",?){8}]");
        assertThat(site.page("/tools/names?q=gemma")).isEqualTo("[\"Gemma 3n\"]");
        assertThat(site.page("/tools/names")).isEqualTo("[]");
    }

    private static List<Tool> tools(String path) {
        return listed(path).stream().map(slug -> site.site().snapshot().shelf().findTool(new Slug(slug)).orElseThrow()).toList();
    }

    private static List<String> listed(String path) {
        return LISTED.matcher(site.page(path)).results().map(MatchResult::group).map(ToolsPageTest::slug).toList();
    }

    private static String slug(String link) {
        return link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
    }
}
