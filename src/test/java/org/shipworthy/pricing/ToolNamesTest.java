package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Tool;

class ToolNamesTest {

    private static final Tool SONNET = aliased(Cast.tool("claude-sonnet-4"), "claude-sonnet-4-20250514", "anthropic/claude-4-sonnet");

    private static Tool aliased(Tool tool, String... aliases) {
        return new Tool(tool.slug(), tool.name(), tool.maker(), tool.category(), tool.tagline(), tool.description(), tool.entry(), tool.entryNote(), tool.added(),
                List.of(aliases), tool.links(), tool.alternatives(), tool.facts(), tool.offers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude-sonnet-4", "Claude Sonnet 4", "claude-sonnet-4-20250514", "anthropic/claude-sonnet-4", "openrouter/anthropic/claude-sonnet-4",
        "anthropic/claude-4-sonnet", "CLAUDE_SONNET_4"})
    void aToolIsFoundByItsSlugNameAndAliases(String name) {
        assertThat(new ToolNames(List.of(Cast.tool("acme"), SONNET)).find(name)).contains(SONNET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "claude-sonnet", "claude-sonnet-45", "claude-sonnet-4/"})
    void anotherNameIsNotTakenForIt(String name) {
        assertThat(new ToolNames(List.of(SONNET)).find(name)).isEmpty();
    }

    @Test
    void aSlugGoesBeforeAnAlias() {
        Tool borrower = aliased(Cast.tool("borrower"), "acme");
        Tool acme = Cast.tool("acme");
        assertThat(new ToolNames(List.of(borrower, acme)).find("acme")).contains(acme);
    }
}
