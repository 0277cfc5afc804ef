package org.shipworthy.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.RunningSite;

class PickerPageTest {

    private static final String ANCHOR = "/compare/gemma-3n-vs-mistral-medium-3-2";

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tool=gemma-3n&tool=mistral-medium-3-2", "tool=Mistral+Medium+3.2&tool=gemma+3N", "tool=&tool=+gemma+&tool=&tool=mistral-medium-3-2",
            "tool=google%2Fgemma-3n-e4b-it&tool=Mistral+Medium+3.2"})
    void clearNamesLeadToTheComparison(String query) {
        HttpResponse<byte[]> answer = site.get("/compare?" + query);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(ANCHOR);
    }

    @Test
    void fourToolsAreCompared() {
        assertThat(site.get("/compare?tool=gemma-3n&tool=milvus&tool=langchain&tool=vespa").headers().firstValue("Location"))
                .hasValue("/compare/gemma-3n-vs-langchain-vs-milvus-vs-vespa");
    }

    @Test
    void anUnclearNameIsKeptAndAnsweredWithChoicesThatKeepTheOthers() {
        assertThat(page("tool=mistral&tool=gemma"))
                .contains("value=\"mistral\"", "value=\"Gemma 3n\"", "Several tools fit “mistral”. Which one?",
                        "href=\"/compare?tool=mistral-medium-3-2&amp;tool=gemma\"");
        assertThat(site.get("/compare?tool=mistral-medium-3-2&tool=gemma").headers().firstValue("Location")).hasValue(ANCHOR);
    }

    @Test
    void aTypingErrorIsAnsweredWithTheNearestNames() {
        assertThat(page("tool=gema&tool=milvus"))
                .contains("value=\"gema\"", "No tool is called “gema”. These names are close:", "href=\"/compare?tool=gemma-3n&amp;tool=milvus\"");
    }

    @Test
    void whatIsTypedIsShownAsTextOnly() {
        assertThat(page("tool=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&tool=x")).doesNotContain("<script>alert");
    }

    @Test
    void theSameToolTwiceIsNoComparison() {
        assertThat(page("tool=gemma-3n&tool=Gemma+3n")).contains("The same tool as number 1.");
    }

    @Test
    void oneToolAsksForAnother() {
        assertThat(page("tool=gemma-3n")).contains("Name at least one more tool.", "value=\"Gemma 3n\"");
    }

    @Test
    void fiveToolsKeepFourAndSayWhichOneIsLeftOut() {
        assertThat(page("tool=gemma-3n&tool=milvus&tool=langchain&tool=vespa&tool=phi-4-mini"))
                .contains("A comparison has at most four tools. Left out: phi-4-mini.", "value=\"Vespa\"").doesNotContain("value=\"Phi-4-mini\"");
    }

    @Test
    void theEmptyPickerComplainsOfNothing() {
        assertThat(site.page("/compare")).contains("id=\"tool-4\"", "Comparisons to start with").doesNotContain("aria-invalid", "role=\"status\"");
    }

    private static String page(String query) {
        HttpResponse<byte[]> answer = site.get("/compare?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), UTF_8);
    }
}
