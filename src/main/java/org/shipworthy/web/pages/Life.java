package org.shipworthy.web.pages;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.News;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.decide.TypedTool;

/**
 * What says that a tool comes to its end, and what came after it.
 *
 * @param next  what succeeds it, by its maker's word
 * @param moved the names that once led to this tool and lead to another one now
 */
public record Life(Optional<Fact> deprecatedOn, Optional<Fact> status, Optional<Next> next, List<Moved> moved) {

    /** @param tool the successor, where it is listed */
    public record Next(Fact fact, Optional<Tool> tool) {}

    /** @param now the tool that the name leads to */
    public record Moved(News news, Tool now) {}

    /** By the name of the tool that a name once led to. */
    static Map<String, List<Moved>> movedNames(Shelf shelf) {
        return shelf.chronicle().news().stream()
                .filter(news -> news.kind() == News.Kind.MOVED)
                .flatMap(news -> shelf.findTool(news.tool()).map(tool -> new Moved(news, tool)).stream())
                .collect(groupingBy(moved -> moved.news().before()));
    }

    static Life of(Tool tool, Shelf shelf, Map<String, List<Moved>> movedNames) {
        Stream<Moved> elsewhere = movedNames.getOrDefault(tool.name(), List.of()).stream().filter(moved -> !moved.now().slug().equals(tool.slug()));
        return new Life(tool.fact(Attribute.DEPRECATED_ON), tool.fact(Attribute.STATUS),
                tool.fact(Attribute.SUCCESSOR).filter(Fact::isPublished).map(fact -> next(fact, shelf)), elsewhere.toList());
    }

    private static Next next(Fact fact, Shelf shelf) {
        return new Next(fact, TypedTool.findNamed(ValueWords.of(fact.shown()), shelf));
    }

    public boolean isTold() {
        return deprecatedOn.isPresent() || next.isPresent() || status.isPresent() || !moved.isEmpty();
    }
}
