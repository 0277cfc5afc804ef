package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy.app.Terminal.Result;

/** {@code price} as it is typed, on the starter content. */
class PriceTest {

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void openATerminal() {
        terminal = new Terminal(folder);
    }

    @Test
    void everyOfferIsPricedCheapestFirst() throws IOException {
        JsonNode json = json(price("claude-sonnet-5", "gpt-5-nano", "github-copilot", "--workload", "requests=1000&in=1000&out=100&seats=3", "--json"));

        assertThat(json.path("workload").asText()).isEqualTo("requests=1000&in=1000&out=100&seats=3");
        List<BigDecimal> totals = new ArrayList<>();
        json.path("estimates").forEach(estimate -> {
            if (!estimate.path("total").isNull()) {
                totals.add(new BigDecimal(estimate.path("total").asText()));
                assertThat(StreamSupport.stream(estimate.path("items").spliterator(), false).map(item -> new BigDecimal(item.path("amount").asText()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(totals.getLast());
            }
        });
        assertThat(totals).hasSizeGreaterThan(2).isSorted();
        assertThat(json.path("estimates")).extracting(estimate -> estimate.path("offer").asText().replaceFirst("/.*", ""))
                .contains("claude-sonnet-5", "gpt-5-nano", "github-copilot");
    }

    @Test
    void aToolWithoutAPublishedPriceSaysSo() {
        assertThat(price("mistral-medium-3-2").out()).contains(": not published: input");
    }

    @Test
    void openWeightsRunOnTheMachineThatIsDescribed() {
        String weights = "gemma-3n";
        assertThat(price(weights).out()).contains("It runs on your own hardware: say what an hour of it costs");
        assertThat(price(weights, "--hardware", "hour=2&speed=1000").out().replaceAll("\\s+", " "))
                .contains("Open weights: 1,460.00 USD Machine hours: 730 hours at 2.00 USD per hour = 1,460.00 USD (1 machine that is always on; the work takes 25.0 hours");
    }

    @Test
    void withoutAWorkloadItIsASupportChatbot() {
        assertThat(price("gpt-5-nano").out()).startsWith("A month of: Support chatbot: 300,000 requests").isEqualTo(price("gpt-5-nano", "--preset", "support-chatbot").out());
        assertThat(price("gpt-5-nano", "--preset", "support-chatbot", "--workload", "requests=5").out()).startsWith("A month of: requests=5&in=2000&out=300&cached=60\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "price|Which tools, or --usage?",
        "price gemma-3n --workload in=many&cached=101|workload: in: must be a whole number",
        "price gemma-3n --workload in=many&cached=101|workload: cached: must be a share",
        "price gemma-3n --preset nothing|workload: preset: must be one of support-chatbot",
        "price gemma-3n --hardware hour=2|own hardware: speed: is missing",
        "price --usage x.csv --preset long-context|not with --workload"})
    void wrongUseIsNamed(String typed, String message) {
        Result result = terminal.typeWithData(typed.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message);
    }

    @Test
    void unknownToolsAreNamedWithWhatIsCloseToThem() {
        Result result = price("gemma-3m", "no-such-thing-at-all");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(2).first().asString().startsWith("There is no tool 'gemma-3m'. Close to it: gemma-3n");
    }

    @Test
    void usageIsPricedOnWhatItWasMadeWithAndOnTheAlternatives() throws IOException {
        Path usage = usage("day,model,input,output,cached", "2026-11-01,openai/gpt-5-nano,1000000,0,0", "2026-11-02,gpt-5-nano,1000000,0,0", "2026-11-02,our-own-model,500,0,0");

        JsonNode named = json(price("claude-sonnet-5", "--usage", usage.toString(), "--json"));
        assertThat(named.path("models")).extracting(model -> model.path("model").asText()).containsExactly("gpt-5-nano", "openai/gpt-5-nano", "our-own-model");
        assertThat(named.at("/models/0/as_used/offer").asText()).startsWith("gpt-5-nano/");
        assertThat(named.at("/models/0/as_used/total").asText()).isEqualTo(named.at("/models/1/as_used/total").asText());
        assertThat(named.at("/models/2/as_used").isNull()).isTrue();
        assertThat(named.path("alternatives")).isNotEmpty().allSatisfy(alternative -> assertThat(alternative.path("offer").asText()).startsWith("claude-sonnet-5/"));

        JsonNode all = json(price("--usage", usage.toString(), "--json"));
        assertThat(all.path("alternatives")).hasSizeGreaterThan(10);
        assertThat(price("--usage", usage.toString()).out()).startsWith("Usage from 1 Nov 2026 to 2 Nov 2026").contains("All of it would have cost");
    }

    @Test
    void everyBadRowIsNamedAndNothingIsPriced() throws IOException {
        Path usage = usage("day,model,input,output", "2026-11-01,gpt-5-nano,1,1", "someday,gpt-5-nano,1,1", "2026-11-01,,1,1");

        Result result = price("--usage", usage.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().replace(folder + "/", "").lines()).containsExactly(
                "usage.csv:3: day: must be a day such as 2026-11-22, or a day and a time, not \"someday\"", "usage.csv:4: model: is empty", "Nothing was priced: 2 faults.");
        JsonNode json = json(price("--usage", usage.toString(), "--json"));
        assertThat(json.path("priced").asBoolean(true)).isFalse();
        assertThat(json.at("/faults/1/line").asInt()).isEqualTo(4);
    }

    @Test
    void aFileWithoutUseOrThatIsNotThereIsOneLine() throws IOException {
        assertThat(price("--usage", usage("day,model,input,output").toString()).err()).isEqualTo("Nothing was priced: the file has no rows with tokens.\n");
        assertThat(price("--usage", folder.resolve("none.csv").toString()).err().lines()).singleElement().asString().startsWith("There is no file ");
    }

    private Path usage(String... lines) throws IOException {
        return Files.write(folder.resolve("usage.csv"), List.of(lines));
    }

    private Result price(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addFirst("price");
        return terminal.typeWithData(all.toArray(String[]::new));
    }

    private static JsonNode json(Result result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }
}
