package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.RunningSite;

/** The answer at the top of a comparison, over the starter content. */
class AnswerBoxTest {

    private static final Pattern COUNTS = Pattern.compile("<td class=\"num\">(?:<b>)?([+−]?\\d+\\.\\d\\d)");

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String box(String path) {
        String page = site.page(path);
        return page.substring(page.indexOf("class=\"answer\""), page.indexOf("class=\"whoswho\""));
    }

    @Test
    void theAnswerComesFirstWithHowSureWhatDecidesAndWhatWouldChangeIt() {
        assertThat(box("/compare/claude-sonnet-5-vs-gpt-5-5")).containsSubsequence(
                "<b>Ship with Claude Sonnet 5</b>: the panel thinks better of it and it costs less.",
                "Leaning: 69 in 100 that it is the better choice than GPT-5.5",
                "The panel parts on the Futurist.",
                "Pick Claude Sonnet 5 if", "the bill decides: 2,178.00 USD a month against 4,080.00 USD for a support chatbot",
                "What would change it", "It would be too close to call if", "How it adds up");
    }

    @Test
    void whatTheTableShowsAddsUpToTheHundredth() {
        List<BigDecimal> counts = COUNTS.matcher(box("/compare/claude-sonnet-4-vs-gpt-4o-mini")).results()
                .map((MatchResult found) -> new BigDecimal(found.group(1).replace('−', '-').replace("+", ""))).toList();

        assertThat(counts).hasSize(5);
        assertThat(counts.subList(0, 4).stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(counts.getLast());
    }

    @Test
    void aReadersOwnWorkloadIsWhatThePriceIsWorkedOutFor() {
        assertThat(box("/compare/claude-sonnet-5-vs-gpt-5-5?preset=coding-assistant")).contains("(coding assistant for 20 engineers)");
        assertThat(box("/compare/claude-sonnet-5-vs-gpt-5-5?requests=1000&in=1000&out=100")).contains("(your workload)");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(box("/compare/claude-haiku-4-5-vs-gpt-5-4-mini")).contains("<b>Not enough evidence yet</b>: Claude Haiku 4.5 and GPT-5.4 mini have no reviews.")
                .doesNotContain("How it adds up");
        assertThat(box("/compare/gpt-5-5-vs-milvus")).contains("<b>This comparison makes little sense</b>");
    }
}
