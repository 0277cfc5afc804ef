package org.shipworthy.web.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.News;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.TypedTool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.http.Visit;

/**
 * Which changes a reader asks for, as the address of their list.
 *
 * @param kinds   every kind when empty
 * @param leftOut fields of the address that say nothing known, as {@code name=value}
 */
public record ChangesAddress(Set<News.Kind> kinds, Optional<Tool> tool, Optional<Maker> maker, Optional<Category> category, List<String> leftOut) {

    static final String PATH = "/changes";

    static ChangesAddress read(Visit visit, Shelf shelf, ChangeIndex index) {
        List<String> leftOut = new ArrayList<>();
        Set<News.Kind> kinds = EnumSet.noneOf(News.Kind.class);
        visit.queries("kind").stream().filter(kind -> !kind.isEmpty())
                .forEach(kind -> News.Kind.find(kind).ifPresentOrElse(kinds::add, () -> leftOut.add("kind=" + kind)));
        return new ChangesAddress(kinds,
                read(visit, "tool", leftOut, text -> TypedTool.read(text, shelf) instanceof TypedTool.Found(Tool tool) ? Optional.of(tool) : Optional.empty()),
                read(visit, "maker", leftOut, text -> Slug.parse(text).flatMap(index::findMaker)),
                read(visit, "category", leftOut, text -> Slug.parse(text).flatMap(shelf::findCategory)), leftOut);
    }

    private static <T> Optional<T> read(Visit visit, String name, List<String> leftOut, Function<String, Optional<T>> find) {
        String text = visit.query(name);
        Optional<T> found = text.isEmpty() ? Optional.empty() : find.apply(text);
        if (found.isEmpty() && !text.isEmpty()) {
            leftOut.add(name + "=" + text);
        }
        return found;
    }

    /** Whether a change is asked for, whatever its kind. */
    boolean concerns(ChangeIndex.Entry entry) {
        return tool.filter(asked -> !asked.slug().equals(entry.tool().slug())).isEmpty()
                && maker.filter(asked -> !asked.equals(entry.tool().maker())).isEmpty()
                && category.filter(asked -> !asked.equals(entry.tool().category())).isEmpty();
    }

    boolean asksFor(News.Kind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    public boolean isPlain() {
        return kinds.isEmpty() && tool.isEmpty() && maker.isEmpty() && category.isEmpty();
    }

    @Override
    public String toString() {
        StringJoiner query = new StringJoiner("&", PATH + "?", "").setEmptyValue(PATH);
        kinds.forEach(kind -> query.add("kind=" + kind.key()));
        tool.ifPresent(asked -> query.add("tool=" + asked.slug()));
        maker.ifPresent(asked -> query.add("maker=" + asked.slug()));
        category.ifPresent(asked -> query.add("category=" + asked.slug()));
        return query.toString();
    }
}
