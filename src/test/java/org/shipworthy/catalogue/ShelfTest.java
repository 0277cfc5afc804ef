package org.shipworthy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy._support.Cast;
import org.shipworthy.kernel.Slug;

class ShelfTest {

    private final Shelf shelf = new Shelf(List.of(Cast.MODELS), List.of(
            named("gemma-3n", "Gemma 3n", "Google DeepMind", "Runs on phones", "google/gemma-3n-e4b-it"),
            named("gemma-4-31b", "Gemma 4 31B", "Google DeepMind", "Open weights"),
            named("gpt-4o-mini", "GPT-4o mini", "OpenAI", "Hosted, for text and images"),
            named("llama-3-2-3b", "Llama 3.2 3B", "Meta", "Small and open"),
            named("mistral-medium-3-2", "Mistral Medium 3.2", "Mistral AI", "Hosted, with a code interpreter"),
            named("cafe", "Café", "Brülé", "Named like gemma in its tagline")));

    private static Tool named(String slug, String name, String maker, String tagline, String... aliases) {
        Tool tool = Cast.tool(slug);
        return new Tool(tool.slug(), name, new Maker(new Slug(slug + "-maker"), maker), tool.category(), tagline, tool.description(), tool.entry(),
                tool.entryNote(), tool.added(), List.of(aliases), List.of(), List.of(), tool.facts(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "gemma 3n, gemma-3n",
        "GEM 3N, gemma-3n",
        "3n gemma, gemma-3n",
        "gemma-3n-e4b-it, gemma-3n",
        "gpt4o, gpt-4o-mini",
        "gpt-4o, gpt-4o-mini",
        "llama3.2, llama-3-2-3b",
        "cafe, cafe",
        "CAFÉ brule, cafe",
        "code interpreter, mistral-medium-3-2",
        "openai text, gpt-4o-mini"})
    void aSearchFinds(String query, String tool) {
        assertThat(slugs(shelf.search(query).tools())).startsWith(tool);
    }

    @Test
    void namesGoBeforeTaglines() {
        assertThat(slugs(shelf.search("gemma").tools())).containsExactly("gemma-3n", "gemma-4-31b", "cafe");
    }

    @Test
    void everyWordMustOccur() {
        assertThat(shelf.search("gemma openai").tools()).isEmpty();
    }

    @Test
    void aBlankQueryNarrowsNothing() {
        assertThat(shelf.search("  ").tools()).isEqualTo(shelf.tools());
        assertThat(shelf.search("?!").tools()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gema-3n, gemma-3n",
        "gemma3n, gemma-3n",
        "gemma-n3, gemma-3n",
        "mistral-medum-3-2, mistral-medium-3-2",
        "Mistral Medium 32, mistral-medium-3-2",
        "lama-3-2-3b, llama-3-2-3b",
        "gpt-40-mini, gpt-4o-mini"})
    void theNearestNameIsTheOneThatWasMeant(String typed, String tool) {
        assertThat(slugs(shelf.nearest(typed, 3))).startsWith(tool);
    }

    @Test
    void nothingIsNearToSomethingElse() {
        assertThat(shelf.nearest("quantum-toaster", 3)).isEmpty();
    }

    @Test
    void noMoreThanAskedForAreNear() {
        assertThat(shelf.nearest("gemma", 1)).hasSize(1);
    }

    private static List<String> slugs(List<Tool> tools) {
        return tools.stream().map(tool -> tool.slug().value()).toList();
    }
}
