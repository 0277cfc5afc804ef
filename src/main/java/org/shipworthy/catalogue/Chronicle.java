package org.shipworthy.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.shipworthy.kernel.Slug;

/** What changed lately, newest first; bounded, so that it costs the same however long a site has run. */
public record Chronicle(List<News> news) {

    /** The most that is kept at hand; the database keeps everything. */
    public static final int MOST = 5_000;

    public static final Chronicle EMPTY = new Chronicle(List.of());

    public Chronicle {
        news = List.copyOf(news);
    }

    /** Newest first; every kind when none is asked for. */
    public List<News> list(Set<News.Kind> kinds, Predicate<Slug> tools, int most) {
        return news.stream()
                .filter(one -> (kinds.isEmpty() || kinds.contains(one.kind())) && tools.test(one.tool()))
                .limit(most)
                .toList();
    }

    public List<News> of(Slug tool) {
        return list(Set.of(), tool::equals, MOST);
    }

    /** How many of each kind were noticed since a day, that day included. */
    public Map<News.Kind, Long> countSince(LocalDate day) {
        return news.stream().filter(one -> !one.noticed().isBefore(day))
                .collect(groupingBy(News::kind, TreeMap::new, counting()));
    }
}
