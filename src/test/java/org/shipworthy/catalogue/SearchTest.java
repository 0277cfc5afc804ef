package org.shipworthy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.Cast;
import org.shipworthy.kernel.Slug;

class SearchTest {

    private static final Shelf SHELF = new Shelf(List.of(Cast.MODELS), List.of(
            named("anthropic-console", "Console", "Anthropic", "Keys and budgets"),
            named("claude-sonnet-5", "Claude Sonnet 5", "Anthropic", "Hosted, for code"),
            named("gemma-3n", "Gemma 3n", "Google DeepMind", "Runs on phones", "google/gemma-3n-e4b-it:free", "gemma3n:e4b"),
            named("gpt-4", "GPT-4", "OpenAI", "The older one"),
            named("gpt-4-turbo", "GPT-4 Turbo", "OpenAI", "The quicker one"),
            named("gpt-4o-mini", "GPT-4o mini", "OpenAI", "Text and images", "openai/gpt-4o-mini-2024-07-18"),
            named("gpt-5-5", "GPT-5.5", "OpenAI", "The newest one"),
            named("llama-3-2-3b", "Llama 3.2 3B", "Meta", "Small and open"),
            named("llama-3-3-70b", "Llama 3.3 70B", "Meta", "Large and open"),
            named("mistral-medium-3-2", "Mistral Medium 3.2", "Mistral AI", "Hosted, with a code interpreter"),
            named("mora-code", "Mora Code", "Mora Labs", "An editor"),
            named("other", "Other", "Somebody", "Works like Mora", "mora-alias"),
            named("senor", "Señor Brûlée", "Crème Ångström", "Accents in every word"),
            named("work", "Work", "Mora", "A tool whose maker matters"),
            named("zeta", "Zeta", "Somebody", "Better than mora, says its maker")));

    private static Tool named(String slug, String name, String maker, String tagline, String... aliases) {
        Tool tool = Cast.tool(slug);
        return new Tool(tool.slug(), name, new Maker(new Slug(slug + "-maker"), maker), tool.category(), tagline, tool.description(), tool.entry(),
                tool.entryNote(), tool.added(), List.of(aliases), List.of(), List.of(), tool.facts(), List.of());
    }

    @ParameterizedTest
    @CsvSource({"c, 2", "clau, 1", "claude so, 1", "claude sonnet 5, 1", "sonn, 1", "sonnet5, 1", "claudeson, 1"})
    void aNameIsFoundFromItsFirstLettersOn(String typed, int atMostThere) {
        assertThat(slugs(typed).subList(0, atMostThere)).contains("claude-sonnet-5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"medium 3.2 mistral", "3.2 medium mistral", "interpreter mistral", "mistral ai code medium"})
    void theOrderOfWordsIsFree(String query) {
        assertThat(slugs(query)).containsExactly("mistral-medium-3-2");
    }

    @ParameterizedTest
    @CsvSource({
        "3.2 llama, llama-3-2-3b",
        "llama3.3, llama-3-3-70b",
        "4o-mini, gpt-4o-mini",
        "gpt-4o-mini, gpt-4o-mini",
        "GPT 5.5, gpt-5-5",
        "gpt5.5, gpt-5-5",
        "google/gemma-3n-e4b-it:free, gemma-3n",
        "gemma-3n-e4b, gemma-3n",
        "e4b free, gemma-3n",
        "gemma3n:e4b, gemma-3n",
        "openai/gpt-4o-mini-2024-07-18, gpt-4o-mini",
        "2024-07-18, gpt-4o-mini"})
    void versionsAndIdsAreFoundByTheirParts(String query, String tool) {
        assertThat(search(query).asTyped()).isTrue();
        assertThat(slugs(query)).startsWith(tool);
    }

    @ParameterizedTest
    @ValueSource(strings = {"senor brulee", "SEÑOR", "sen\u0303or", "creme angstrom", "Å brûl"})
    void accentsAndCapitalsDoNotMatter(String query) {
        assertThat(search(query).asTyped()).isTrue();
        assertThat(slugs(query)).containsExactly("senor");
    }

    @ParameterizedTest
    @CsvSource({
        "mistrl, mistral-medium-3-2",
        "msitral medium, mistral-medium-3-2",
        "mistral mediun 3.2, mistral-medium-3-2",
        "mistarl interpretr, mistral-medium-3-2",
        "interprter, mistral-medium-3-2",
        "intrprter, mistral-medium-3-2",
        "mistrl-medi, mistral-medium-3-2",
        "gema 3n, gemma-3n",
        "cluade, claude-sonnet-5",
        "antropic claude, claude-sonnet-5",
        "anhropc sonnet, claude-sonnet-5",
        "lama 3.3, llama-3-3-70b"})
    void aTypoOrTwoAreForgiven(String query, String tool) {
        assertThat(search(query).asTyped()).isFalse();
        assertThat(slugs(query)).startsWith(tool);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gtp", "llama 3.4", "mzzzral", "anhrpc", "gemma 4n"})
    void shortWordsAndNumbersAreMeantAsTyped(String query) {
        assertThat(slugs(query)).isEmpty();
    }

    @Test
    void typosAreForgivenOnlyWhereNothingFitsAsTyped() {
        assertThat(slugs("mora")).doesNotContain("claude-sonnet-5");
        assertThat(search("mora").asTyped()).isTrue();
        assertThat(search("morra").asTyped()).isFalse();
    }

    @Test
    void namesGoBeforeOtherNamesThenMakersThenTaglines() {
        assertThat(slugs("mora")).containsExactly("mora-code", "other", "work", "zeta");
    }

    @Test
    void theExactNameGoesFirst() {
        assertThat(slugs("gpt-4")).startsWith("gpt-4", "gpt-4-turbo");
        assertThat(slugs("gpt 4")).startsWith("gpt-4", "gpt-4-turbo");
    }

    @Test
    void oneErrorIsNearerThanTwo() {
        Shelf shelf = new Shelf(List.of(Cast.MODELS), List.of(
                named("a", "Perspectrom", "M", "T"), named("b", "Perspectrum", "M", "T")));
        assertThat(shelf.search("perspectrumm").tools().stream().map(tool -> tool.slug().value())).startsWith("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name:gpt", "gpt*", "gpt OR claude", "\"gpt 4\"~2", "[a TO z]", "/.*/", "gpt^100", "+gpt -claude", "(((", "\\", "?!", "~", "NAME:*",
        "\u0000", "\ud83d", "\ud83d\udca9", "\uffff gpt"})
    void thereIsNoSyntax(String query) {
        assertThat(search(query).tools()).allSatisfy(tool -> assertThat(tool.name() + tool.tagline()).containsIgnoringCase("gpt"));
    }

    @Test
    void fiveThousandToolsAndHostileTextsAreNoTrouble() {
        Shelf large = new Shelf(List.of(Cast.MODELS), IntStream.range(0, 5_000)
                .mapToObj(n -> named("tool-number-" + n, "Tool Number " + n, "Maker " + n % 100, "A line about tool " + n)).toList());
        List<String> queries = List.of("tool 4711", "tol-numbr-4711", "t", "tool number ".repeat(1_000_000), "a".repeat(10_000_000),
                "abababababababababababab ".repeat(8), "aaaaaaaaaaaaaaaaaaaaaaab aaaaaaaaaaaaaaaaaaaaaaac aaaaaaaaaaaaaaaaaaaaaaad aaaaaaaaaaaaaaaaaaaaaaae");
        for (String query : queries) {
            assertThat(best(() -> large.search(query))).as(query.substring(0, 1)).isLessThan(Duration.ofMillis(20));
            assertThat(best(() -> large.nearest(query, 5))).isLessThan(Duration.ofMillis(20));
        }
        assertThat(large.nearest("tol-numbr-4711", 1)).extracting(Tool::name).containsExactly("Tool Number 4711");
    }

    /** The best of twenty, because another process may take the machine meanwhile. */
    private static Duration best(Runnable work) {
        return IntStream.range(0, 20).mapToObj(n -> {
            long begun = System.nanoTime();
            work.run();
            return Duration.ofNanos(System.nanoTime() - begun);
        }).min(Duration::compareTo).orElseThrow();
    }

    @Test
    void aShelfThatSaysTheSameFindsItsOwnTools() {
        Shelf earlier = new Shelf(List.of(Cast.MODELS), List.of(named("anvil", "Anvil", "Acme", "Heavy")));
        earlier.prepareSearch();
        Shelf same = new Shelf(List.of(Cast.MODELS), List.of(named("anvil", "Anvil", "Acme", "Heavy")));
        Shelf other = new Shelf(List.of(Cast.MODELS), List.of(named("anvil", "Anvil", "Acme", "Light")));
        same.prepareSearchLike(earlier);
        other.prepareSearchLike(same);
        assertThat(same.search("heavy").tools().getFirst()).isSameAs(same.tools().getFirst());
        assertThat(other.search("heavy").tools()).isEmpty();
        assertThat(other.search("light").tools().getFirst()).isSameAs(other.tools().getFirst());
    }

    private static Matches search(String query) {
        return SHELF.search(query);
    }

    private static List<String> slugs(String query) {
        return search(query).tools().stream().map(tool -> tool.slug().value()).toList();
    }
}
