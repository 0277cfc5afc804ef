package org.shipworthy.web.pages;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Chronicle;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.News;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;

/**
 * What changed lately in the order in which it is read: the newest day first, within a day by kind, then by tool, then as it
 * was noticed. Bounded as the chronicle is.
 */
public final class ChangeIndex {

    private final List<Entry> entries;
    private final List<Maker> makers;
    private final boolean isCut;

    ChangeIndex(Shelf shelf) {
        List<News> news = shelf.chronicle().news();
        entries = news.reversed().stream()
                .flatMap(one -> shelf.findTool(one.tool()).map(tool -> new Entry(one, tool)).stream())
                .sorted(comparing(Entry::day, reverseOrder()).thenComparing(Entry::kind)
                        .thenComparing(entry -> entry.tool().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        Map<Maker, Long> counts = entries.stream().map(entry -> entry.tool().maker()).collect(groupingBy(identity(), counting()));
        makers = counts.keySet().stream()
                .sorted(comparing((Maker maker) -> -counts.get(maker)).thenComparing(Maker::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        isCut = news.size() == Chronicle.MOST;
    }

    /** A change, and the tool that it is about. */
    public record Entry(News news, Tool tool) {

        public LocalDate day() {
            return news.noticed();
        }

        public News.Kind kind() {
            return news.kind();
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** Those with most changes first. */
    List<Maker> makers() {
        return makers;
    }

    Optional<Maker> findMaker(Slug slug) {
        return makers.stream().filter(maker -> maker.slug().equals(slug)).findFirst();
    }

    /** Whether there are older changes that are not at hand. */
    boolean isCut() {
        return isCut;
    }
}
