package org.shipworthy.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy._support.Cast;
import org.shipworthy._support.RunningSite;
import org.shipworthy.catalogue.Entry;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Review;

class RedactionTest {

    private static final Tool MEDIUM = tool("mistral-medium-3-2", "Mistral Medium 3.2", new Maker(new Slug("mistral-ai"), "Mistral AI"), "mistralai/mistral-medium-2606");
    private static final Tool GEMMA = tool("gemma-3n", "Gemma 3n", new Maker(new Slug("google-deepmind"), "Google DeepMind"), "google/gemma-3n-e4b-it:free");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mistral Medium 3.2 is cheap.                | ▒ is cheap.",
        "MISTRAL's API, mistral’s price              | ▒'s API, ▒’s price",
        "the mistral-medium-3-2 endpoint             | the ▒ endpoint",
        "MistralMedium is one word                   | ▒ is one word",
        "Medium 3.2 without the first word           | ▒ without the first word",
        "A medium price for a large model            | A medium price for a large model",
        "Call mistralai/mistral-medium-2606 daily    | Call ▒ daily",
        "Mistral Medium 3.2 and Mistral AI, together | ▒ and ▒, together",
        "Mistral 7 and Mistral-4                     | ▒ and ▒",
        "Mistral-Lite, Mistral's 4.1 of 2025         | ▒, ▒'s ▒ of 2025",
        "Mïstral with an accent                      | ▒ with an accent",
        "the version 3.2 alone, in 32 seconds        | the version ▒ alone, in 32 seconds"})
    void namesAreHiddenHoweverTheyAreWritten(String text, String shown) {
        assertThat(Redaction.of("▒", MEDIUM, List.of(MEDIUM)).hideIn(text)).isEqualTo(shown);
    }

    @Test
    void makersOtherToolsAreHiddenToo() {
        Tool gemini = tool("gemini-2-5-pro", "Gemini 2.5 Pro", GEMMA.maker());

        assertThat(Redaction.of("▒", GEMMA, List.of(GEMMA, gemini)).hideIn("Unlike Gemini, Google's Gemmas run on the phone; DeepMind says so. A pro would."))
                .isEqualTo("Unlike ▒, ▒'s ▒ run on the phone; ▒ says so. A pro would.");
    }

    /** Every statement of the starter content, with every name of the tool and its maker put into it in many ways. */
    @Test
    void noNameOfTheStarterContentIsLeft() {
        Random random = new Random(5);
        try (RunningSite site = RunningSite.start()) {
            Shelf shelf = site.site().snapshot().shelf();
            for (Review review : site.site().snapshot().bench().reviews()) {
                Tool tool = shelf.findTool(review.tool()).orElseThrow();
                List<Tool> family = shelf.tools().stream().filter(other -> other.maker().equals(tool.maker())).toList();
                for (String name : names(tool)) {
                    String text = review.statement() + " Here is " + written(name, random) + ", and " + written(name, random) + "’s end.";
                    String shown = Redaction.of("▒", tool, family).hideIn(text).toLowerCase(Locale.ROOT);
                    names(tool).forEach(hidden -> assertThat(shown).doesNotContain(hidden.toLowerCase(Locale.ROOT)));
                }
            }
        }
    }

    private static List<String> names(Tool tool) {
        List<String> names = new ArrayList<>(tool.aliases());
        names.addAll(List.of(tool.name(), tool.slug().value(), tool.maker().name(), tool.maker().slug().value()));
        return names;
    }

    private static String written(String name, Random random) {
        String cased = switch (random.nextInt(3)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
        return random.nextBoolean() ? cased : cased.replace(' ', '-');
    }

    private static Tool tool(String slug, String name, Maker maker, String... aliases) {
        return new Tool(new Slug(slug), name, maker, Cast.MODELS, "tagline", "description", Entry.PAID, "Paid.", TODAY, List.of(aliases), List.of(),
                List.of(), Facts.resolve(List.of(), TODAY), List.of());
    }
}
