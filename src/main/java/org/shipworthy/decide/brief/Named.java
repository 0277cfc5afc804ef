package org.shipworthy.decide.brief;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Fault;
import org.shipworthy.kernel.Slug;

/** What a brief names, as the shelf has it. */
final class Named {

    private static final int MOST_NEAREST = 3;

    private Named() {}

    /** A fault for each category and tool that is not listed, naming what is close to it. */
    static List<Fault> unknown(Shelf shelf, Brief brief) {
        Stream<Fault> scope = switch (brief.scope()) {
            case Scope.Categories(List<Slug> slugs) -> slugs.stream().filter(slug -> shelf.findCategory(slug).isEmpty())
                    .map(slug -> fault(BriefQuery.CATEGORY, "There is no category \"" + slug + "\". There are: "
                            + shelf.categories().stream().map(Category::slug).map(Slug::value).collect(joining(", ")) + "."));
            case Scope.Tools(List<Slug> slugs) -> slugs.stream().filter(slug -> shelf.findTool(slug).isEmpty()).map(slug -> unknownTool(shelf, BriefQuery.TOOLS, slug));
        };
        return Stream.concat(scope, brief.without().stream().filter(slug -> shelf.findTool(slug).isEmpty())
                .map(slug -> unknownTool(shelf, BriefQuery.WITHOUT, slug))).toList();
    }

    private static Fault unknownTool(Shelf shelf, String field, Slug slug) {
        String nearest = shelf.nearest(slug.value(), MOST_NEAREST).stream().map(Tool::slug).map(Slug::value).collect(joining(", "));
        return fault(field, "There is no tool \"" + slug + "\"." + (nearest.isEmpty() ? " Take it out." : " Close to it: " + nearest + "."));
    }

    private static Fault fault(String field, String message) {
        return new Fault(BriefQuery.ABOUT, 0, field, message);
    }

    /** The tools that a brief chooses from, all of which are listed. */
    static Stream<Tool> tools(Shelf shelf, Brief brief) {
        return switch (brief.scope()) {
            case Scope.Categories(List<Slug> slugs) -> slugs.stream().flatMap(slug -> shelf.toolsIn(shelf.findCategory(slug).orElseThrow()).stream());
            case Scope.Tools(List<Slug> slugs) -> slugs.stream().map(slug -> shelf.findTool(slug).orElseThrow());
        };
    }
}
