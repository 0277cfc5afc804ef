package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.RunningSite;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Identity;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Voter;
import org.shipworthy.catalogue.Category;

class HomePageTest {

    private static final String ANCHOR = "href=\"/compare/gemma-3n-vs-mistral-medium-3-2\"";

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
    void theFirstComparisonIsOneClickAway() {
        assertThat(site.page("/")).contains(ANCHOR);
    }

    @Test
    void everyCategoryIsThereWithItsCountAndHasAPage() {
        String home = site.page("/");
        var shelf = site.site().snapshot().shelf();
        for (Category category : shelf.categories()) {
            assertThat(home).contains("<a href=\"/categories/" + category.slug() + "\">" + category.name() + "</a> <span class=\"note\">"
                    + shelf.toolsIn(category).size() + " tools</span>");
            assertThat(site.page("/categories/" + category.slug())).contains(shelf.toolsIn(category).size() + " tools</h2>",
                    "href=\"/tools/" + shelf.toolsIn(category).getFirst().slug() + "\"");
        }
    }

    @Test
    void aCategoryOffersItsToolsForComparison() {
        assertThat(site.page("/categories/developer-tools")).contains("action=\"/compare\"",
                "<input type=\"checkbox\" name=\"tool\" value=\"gemma-3n\">", "Closest calls", ANCHOR);
    }

    @Test
    void popularComparisonsAreSaidToBeSuggestionsUntilThereAreVotes() {
        assertThat(site.page("/")).contains("Comparisons to start with", "Too few votes yet to say which are popular.");
        for (String pair : new String[] {"gemma-3n-vs-mistral-medium-3-2", "milvus-vs-vespa", "gpt-4o-mini-vs-gpt-5-5"}) {
            for (int i = 0; i < 10; i++) {
                Voter voter = new Voter("voter-%016d".formatted(i));
                site.site().verify(voter, new Identity("mail-" + i, ""));
                site.site().cast(voter, Subject.parse(pair).orElseThrow(), Choice.FIRST, Circumstances.from("network"));
            }
        }
        assertThat(site.page("/")).contains("Popular comparisons", "The pairs that most readers voted on.",
                ">Milvus vs Vespa</a>: too close to call <span class=\"note\">10 votes</span>").doesNotContain("Comparisons to start with");
    }

    @Test
    void oneSentenceSaysWhatItIsFor() {
        assertThat(site.page("/")).contains("<title>Which AI tool should you ship with? · Shipworthy</title>", "action=\"/tools\"",
                "action=\"/digest/subscribe\"", "<link rel=\"canonical\" href=\"http://shipworthy.test/\">");
    }
}
