package org.shipworthy.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.MODELS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;

class TypedToolTest {

    private static final Tool ATLAS = named("atlas-3", "Atlas 3", "acme/atlas-3");
    private static final Tool ATLAS_MINI = named("atlas-3-mini", "Atlas 3 mini", "acme/small", "shared/name");
    private static final Tool BORON = named("boron", "Boron", "shared/name");
    private static final Shelf SHELF = new Shelf(List.of(MODELS), List.of(ATLAS, ATLAS_MINI, BORON));

    @Test
    void aSlugANameAndAnAliasNameATool() {
        assertThat(List.of("atlas-3", "Atlas 3", "ATLAS 3", "acme/atlas-3")).allMatch(typed -> read(typed).equals(new TypedTool.Found(ATLAS)));
    }

    @Test
    void wordsThatOnlyOneToolHasNameIt() {
        assertThat(read("mini")).isEqualTo(new TypedTool.Found(ATLAS_MINI));
        assertThat(read("bor")).isEqualTo(new TypedTool.Found(BORON));
    }

    @Test
    void wordsOfSeveralToolsAreUnclear() {
        assertThat(read("atlas")).isEqualTo(new TypedTool.Unclear(List.of(ATLAS, ATLAS_MINI)));
        assertThat(read("shared/name")).isInstanceOf(TypedTool.Unclear.class);
    }

    @Test
    void aTypingErrorIsAnsweredWithTheNearestNames() {
        assertThat(read("atlsa")).isEqualTo(new TypedTool.Unknown(List.of(ATLAS, ATLAS_MINI)));
        assertThat(read("qqqqqq")).isEqualTo(new TypedTool.Unknown(List.of()));
        assertThat(read("!?")).isEqualTo(new TypedTool.Unknown(List.of()));
    }

    @Test
    void anAliasLeadsToItsToolOnlyWhereNoOtherHasIt() {
        assertThat(TypedTool.findNamed("acme/small", SHELF)).contains(ATLAS_MINI);
        assertThat(TypedTool.findNamed("shared/name", SHELF)).isEmpty();
        assertThat(TypedTool.findNamed("acme", SHELF)).isEmpty();
        assertThat(TypedTool.findNamed("", SHELF)).isEmpty();
    }

    private static TypedTool read(String typed) {
        return TypedTool.read(typed, SHELF);
    }

    private static Tool named(String slug, String name, String... aliases) {
        Tool tool = Cast.tool(slug);
        return new Tool(tool.slug(), name, tool.maker(), tool.category(), "A line", tool.description(), tool.entry(), tool.entryNote(),
                tool.added(), List.of(aliases), tool.links(), tool.alternatives(), tool.facts(), tool.offers());
    }
}
