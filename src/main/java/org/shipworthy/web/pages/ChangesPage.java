package org.shipworthy.web.pages;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.News;
import org.shipworthy.publish.Derived;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /changes}: what sources showed to have changed in the world, by day and kind. */
public final class ChangesPage implements Page {

    private static final int MOST_MAKERS = 60;

    private final Templates templates;
    private final Frame.House house;
    private final Derived<ChangeIndex> indexes;

    public ChangesPage(Templates templates, Frame.House house, Site site) {
        this.templates = templates;
        this.house = house;
        indexes = site.derive((shelf, bench) -> new ChangeIndex(shelf));
    }

    /**
     * @param days   the page's changes by the day on which they were noticed, and by kind
     * @param counts how many there are of each kind, whichever kinds were asked for
     * @param makers to choose from: those with most changes, and the one that was asked for, by name
     * @param isAny  whether any change is on record at all
     * @param isCut  whether there are older ones that are not at hand
     */
    public record View(Frame frame, ChangesAddress asked, Paging<ChangeIndex.Entry> changes,
                       SequencedMap<LocalDate, SequencedMap<News.Kind, List<ChangeIndex.Entry>>> days, Map<News.Kind, Long> counts,
                       List<Category> categories, List<Maker> makers, boolean isAny, boolean isCut) {

        public long count(News.Kind kind) {
            return counts.getOrDefault(kind, 0L);
        }
    }

    @Override
    public Reply answer(Visit visit) {
        ChangeIndex index = indexes.of(visit.snapshot());
        ChangesAddress asked = ChangesAddress.read(visit, visit.snapshot().shelf(), index);
        List<ChangeIndex.Entry> about = index.entries().stream().filter(asked::concerns).toList();
        Paging<ChangeIndex.Entry> changes = Paging.of(about.stream().filter(entry -> asked.asksFor(entry.kind())).toList(),
                visit.query("page"), asked.toString());
        return Reply.html(200, templates.render("changes", view(visit.snapshot(), index, asked, about, changes)));
    }

    private View view(Snapshot snapshot, ChangeIndex index, ChangesAddress asked, List<ChangeIndex.Entry> about, Paging<ChangeIndex.Entry> changes) {
        Map<News.Kind, Long> counts = about.stream().collect(groupingBy(ChangeIndex.Entry::kind, () -> new EnumMap<>(News.Kind.class), counting()));
        return new View(frame(asked, changes), asked, changes, days(changes.rows()), counts, snapshot.shelf().categories(), makers(index, asked),
                !index.entries().isEmpty(), index.isCut());
    }

    private static SequencedMap<LocalDate, SequencedMap<News.Kind, List<ChangeIndex.Entry>>> days(List<ChangeIndex.Entry> rows) {
        return rows.stream().collect(groupingBy(ChangeIndex.Entry::day, LinkedHashMap::new,
                groupingBy(ChangeIndex.Entry::kind, LinkedHashMap::new, toList())));
    }

    private static List<Maker> makers(ChangeIndex index, ChangesAddress asked) {
        return Stream.concat(index.makers().stream().limit(MOST_MAKERS), asked.maker().stream())
                .distinct()
                .sorted(Comparator.comparing(Maker::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Frame frame(ChangesAddress asked, Paging<ChangeIndex.Entry> changes) {
        Frame frame = house.frame("Changes" + (changes.page() > 1 ? ", page " + changes.page() : ""),
                "What changed among AI tools, day by day: new tools, prices up and down, limits, names that moved, and what was retired.",
                changes.here(), "");
        return asked.isPlain() ? frame : frame.hiddenFromSearch();
    }
}
