package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.SharedData;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Feed;

/** Price changes found in the histories of two catalogues, one state of the source for each day on which one was noticed. */
class PriceHistoriesTest {

    @TempDir
    private Path folder;

    /** LiteLLM had the prices of watsonx for a thousand tokens, and then a thousandth of them. */
    @Test
    void theUnitSlipOfWatsonxIsCaught() {
        try (Incoming incoming = new Incoming(folder)) {
            replayLiteLlm(incoming, "watsonx/ibm/granite-3-8b-instruct");
            assertThat(incoming.inbox().list()).singleElement()
                    .satisfies(item -> assertThat(item.reason()).contains("moves by a factor of 1000, which looks like another unit"));
            assertThat(incoming.steps("granite-3-8b", "ibm-watsonx", Attribute.PRICE_INPUT, "LiteLLM price map")).containsExactly("2025-04-05: 200.00 USD");
        }
    }

    @Test
    void aPriceAtZeroForADayIsNeverPublished() {
        try (Incoming incoming = new Incoming(folder)) {
            List<CSVRecord> rows = rows("modelsdev", "provider_model", "openrouter|deepseek/deepseek-chat");
            assertThat(rows).extracting(row -> row.get("input_usd_per_mtok")).contains("0.0");
            rows.forEach(row -> take(incoming, row));
            assertThat(incoming.inbox().list()).isEmpty();
            assertThat(incoming.steps("deepseek-chat", "openrouter-api", Attribute.PRICE_INPUT, "models.dev"))
                    .containsExactly("2026-05-15: 0.32 USD", "2026-05-25: 0.2288 USD", "2026-06-01: 0.2002 USD");
        }
    }

    @Test
    void deepseekChatHasTheStepsOfItsHistory() {
        try (Incoming incoming = new Incoming(folder)) {
            rows("modelsdev", "provider_model", "deepseek|deepseek-chat").forEach(row -> take(incoming, row));
            assertThat(incoming.steps("deepseek-chat", "deepseek-api", Attribute.PRICE_INPUT, "models.dev"))
                    .containsExactly("2025-06-10: 0.27 USD", "2025-08-26: 0.57 USD", "2025-11-17: 0.28 USD", "2026-04-25: 0.14 USD");
        }
    }

    private static List<CSVRecord> rows(String history, String column, String model) {
        return SharedData.rows("price-history/" + history + "_price_history.csv").stream().filter(row -> row.get(column).equals(model)).toList();
    }

    private static void take(Incoming incoming, CSVRecord row) {
        String[] parts = row.get("provider_model").split("\\|");
        incoming.take(Feed.MODELSDEV, row.get("effective_seen"), """
                {"%1$s": {"id": "%1$s", "models": {"%2$s": {"id": "%2$s", "cost": {"input": %3$s, "output": %4$s}}}}}""".formatted(
                parts[0], parts[1], row.get("input_usd_per_mtok"), row.get("output_usd_per_mtok")));
    }

    private static void replayLiteLlm(Incoming incoming, String model) {
        rows("litellm", "model", model).forEach(row -> incoming.take(Feed.LITELLM, row.get("effective_seen"), """
                {"%s": {"litellm_provider": "watsonx", "mode": "chat", "input_cost_per_token": %se-6, "output_cost_per_token": %se-6}}""".formatted(
                model, row.get("input_usd_per_mtok"), row.get("output_usd_per_mtok"))));
    }
}
