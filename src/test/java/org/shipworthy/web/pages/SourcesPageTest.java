package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shipworthy._support.ModelsDev.mistral;
import static org.shipworthy._support.ModelsDev.model;

import org.junit.jupiter.api.Test;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.catalogue.Feed;

class SourcesPageTest {

    @Test
    void aSourceStandsWithItsRankDayRowsAndClaimsThatWereBelievedOrNot() {
        try (RunningSite site = RunningSite.start()) {
            assertThat(site.page("/sources")).contains("Gemma 3n model overview, Google AI for Developers", "maker's page", "Quoted by hand");
            site.take(Feed.MODELSDEV, "2026-11-20", mistral(model("mistral-medium-2505", "Mistral Medium 3", "0.4", "2", 1000)));
            String page = site.page("/sources");
            assertThat(page).containsSubsequence("models.dev", "curated catalogue", "20 Nov 2026", "Rows", "<dd>1</dd>", "Believed",
                    "At once, except what is suspicious or uncertain", "when whoever runs this site asks for it", "LiteLLM price map", "never");
            assertThat(HtmlValidator.errors(site.get("/sources").body())).isEmpty();
        }
    }

    @Test
    void aTryThatFailedIsSaidWithoutPlacesOfTheMachine() {
        try (RunningSite site = RunningSite.start()) {
            site.take(Feed.MODELSDEV, "2026-11-20", mistral(model("mistral-medium-2505", "Mistral Medium 3", "0.4", "2", 1000)));
            assertThatThrownBy(() -> site.take(Feed.MODELSDEV, "2026-11-21", "{\"mistral\": ")).hasMessageContaining("modelsdev");
            site.take(Feed.LITELLM, "2026-11-21", "{}");
            assertThat(site.page("/sources")).containsSubsequence("20 Nov 2026", "Last try", "failed on 22 Nov 2026", "line 1", "What was read before stands");
            assertThat(site.page("/sources")).doesNotContain("/tmp");
        }
    }

    @Test
    void fieldsOfPricesThatAreNotUnderstoodAreNamed() {
        try (RunningSite site = RunningSite.start()) {
            site.take(Feed.LITELLM, "2026-11-20", """
                    {"gpt-9": {"litellm_provider": "openai", "input_cost_per_token": 1e-06, "input_cost_per_glance": 1, "cost<b>": 2}}""");
            assertThat(site.page("/sources")).containsSubsequence("LiteLLM price map", "Not understood", "2 fields that speak of a price", "input_cost_per_glance 1, other 1")
                    .doesNotContain("cost<b>", "cost&lt;b>");
            assertThat(HtmlValidator.errors(site.get("/sources").body())).isEmpty();
        }
    }
}
