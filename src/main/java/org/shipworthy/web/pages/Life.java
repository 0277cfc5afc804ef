package org.shipworthy.web.pages;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.News;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;

/**
 * What says that a tool comes to its end, and what came after it.
 *
 * @param moved the names that once led to this tool and lead to another one now, as sources showed it
 */
public record Life(Optional<Fact> deprecatedOn, Optional<Fact> status, List<News> moved) {

    /** By the name of the tool that a name once led to. */
    static Map<String, List<News>> movedNames(Shelf shelf) {
        return shelf.chronicle().news().stream().filter(news -> news.kind() == News.Kind.MOVED).collect(groupingBy(News::before));
    }

    static Life of(Tool tool, Map<String, List<News>> movedNames) {
        return new Life(tool.fact(Attribute.DEPRECATED_ON), tool.fact(Attribute.STATUS),
                movedNames.getOrDefault(tool.name(), List.of()).stream().filter(news -> !news.tool().equals(tool.slug())).toList());
    }

    public boolean isTold() {
        return deprecatedOn.isPresent() || status.isPresent() || !moved.isEmpty();
    }
}
