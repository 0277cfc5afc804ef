package org.shipworthy.decide.brief;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy.kernel.Fault;
import org.shipworthy.pricing.Preset;

class BriefTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "category=models",
        "category=developer-tools,models",
        "tools=gemma-3n,phi-4-mini&without=phi-4-mini",
        "category=models&inputs=audio,image&outputs=text&has=code-execution,tool-calling&runs=on-device,self-hosted&region=EU",
        "category=models&licence=Apache-2.0,MIT&context=200000&longest-output=8000&budget=100.5&entry=free,freemium&until=2027-06-30&preset=support-chatbot",
        "category=models&nice-inputs=audio&nice-has=reasoning&nice-runs=self-hosted&weigh-panel=0&weigh-price=100",
        "category=models&requests=1000&in=500&out=100&hour=2.5&speed=900&reading=9000&paid=used",
        "category=coding-assistants&seats=20"})
    void aBriefHasOneAddressAndOneFile(String query) {
        Brief brief = read(query);

        assertThat(brief.toQuery()).isEqualTo(query);
        assertThat(Brief.parseFile("brief.toml", brief.toToml())).isEqualTo(new Brief.Reading.Read(brief));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "category=models,developer-tools|category=developer-tools,models",
        "inputs=image,audio&category=models|category=models&inputs=audio,image",
        "category=models&has=&context=0&requests=&weigh-panel=40|category=models",
        "category=models&requests=300,000&in=2 000&out=300&cached=60|category=models&preset=support-chatbot",
        "category=models&licence=MIT,Apache-2.0|category=models&licence=Apache-2.0,MIT",
        "category=models&budget=50.00&preset=long-context|category=models&budget=50&preset=long-context"})
    void whatAsksTheSameIsTheSame(String query, String canonical) {
        assertThat(read(query)).isEqualTo(read(canonical));
        assertThat(read(query).toQuery()).isEqualTo(canonical);
    }

    @Test
    void everyFaultIsNamedWithItsFieldAndWhatToDo() {
        assertThat(faults("inputs=smell&has=magic&runs=moon&region=E U&licence=%3C&context=many&budget=-1&entry=cheap&until=soon"
                + "&nice-inputs=taste&weigh-price=200&in=lots&hour=2&without=A+B")).containsExactlyInAnyOrder(
                "category: is missing: choose a category, or name tools",
                "without: \"A B\" is not a name as addresses have it: lower-case letters, digits and single hyphens, at most 80 characters, without \"-vs-\"",
                "inputs: has no \"smell\": choose from text, image, audio, video, pdf, embedding",
                "has: has no \"magic\": choose from tool-calling, structured-output, reasoning, code-execution, open-weights, open-source",
                "runs: has no \"moon\": choose from on-device, self-hosted",
                "region: must be one word such as EU or US",
                "licence: must be the names of licences such as Apache-2.0, separated by commas",
                "context: must be a whole number from 0 to 1,000,000,000",
                "budget: must be a number above 0, such as 2.5",
                "entry: has no \"cheap\": choose from free, freemium, paid",
                "until: must be a day such as 2027-06-30",
                "nice-inputs: has no \"taste\": choose from text, image, audio, video, pdf, embedding",
                "weigh-price: must be a whole number from 0 to 100",
                "in: must be a whole number from 0 to 10,000,000",
                "speed: is missing: how many tokens a second the machine writes");
        assertThat(faults("category=models&tools=gemma-3n")).containsExactly("tools: cannot be named together with a category: take one of the two away");
        assertThat(faults("category=models&budget=5&nice-budget=2")).containsExactly(
                "budget: needs a workload: choose one, or say how many requests of how many tokens",
                "nice-budget: needs a workload: choose one, or say how many requests of how many tokens");
        assertThat(faults("category=models&weigh-panel=0&weigh-price=0&weigh-community=0&weigh-facts=0")).containsExactly("weigh-panel: is 0 like all others: something must count");
    }

    @Test
    void aFilesFaultsStandWhereTheyAre() {
        String toml = """
                category = "models"
                colour = "red"
                [must]
                inputs = ["smell"]
                budget = true
                [nice]
                context = "many"
                [workload]
                requests = 1000
                in = -5
                """;

        assertThat(((Brief.Reading.Refused) Brief.parseFile("b.toml", toml)).faults()).extracting(Fault::toString).containsExactly(
                "b.toml:2: colour: is not a known field",
                "b.toml:4: must.inputs: has no \"smell\": choose from text, image, audio, video, pdf, embedding",
                "b.toml:5: must.budget: must be a text, a number, a day or a list of texts, not true or false",
                "b.toml:7: nice.context: must be a whole number from 0 to 1,000,000,000",
                "b.toml:10: workload.in: must be a whole number from 0 to 10,000,000");
        assertThat(((Brief.Reading.Refused) Brief.parseFile("b.toml", "category = ")).faults()).singleElement().extracting(Fault::line).isEqualTo(1);
    }

    @Test
    void aFileSaysNumbersAndDaysAsTomlDoes() {
        Brief brief = ((Brief.Reading.Read) Brief.parseFile("b.toml", """
                category = ["models"]
                [must]
                context = 200_000
                budget = 99.5
                until = 2027-06-30
                [workload]
                preset = "support-chatbot"
                """)).brief();

        assertThat(brief.toQuery()).isEqualTo("category=models&context=200000&budget=99.5&until=2027-06-30&preset=support-chatbot");
        assertThat(brief.workload()).isEqualTo(Preset.SUPPORT_CHATBOT.workload());
    }

    static Brief read(String query) {
        Brief.Reading reading = Brief.parse(fields(query));
        assertThat(reading).isInstanceOf(Brief.Reading.Read.class);
        return ((Brief.Reading.Read) reading).brief();
    }

    private static List<String> faults(String query) {
        return ((Brief.Reading.Refused) Brief.parse(fields(query))).faults().stream().map(fault -> fault.field() + ": " + fault.message()).toList();
    }

    private static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8), (one, other) -> other, HashMap::new));
    }
}
