package org.shipworthy.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.kernel.Slug;

/** The published tools and categories at one moment; immutable, and every look-up costs the same however many there are. */
public final class Shelf {

    private final List<Category> categories;
    private final List<Tool> tools;
    private final Map<Slug, Tool> bySlug;
    private final Map<Slug, List<Tool>> byCategory;
    private final ToolSearch search;
    private final NearestNames names;

    public Shelf(List<Category> categories, Collection<Tool> tools) {
        this.categories = List.copyOf(categories);
        this.tools = tools.stream().sorted(Comparator.comparing(Tool::name, String.CASE_INSENSITIVE_ORDER)).toList();
        this.bySlug = this.tools.stream().collect(toUnmodifiableMap(Tool::slug, identity()));
        this.byCategory = this.tools.stream().collect(groupingBy(tool -> tool.category().slug()));
        this.search = new ToolSearch(this.tools);
        this.names = new NearestNames(this.tools);
    }

    /** In the order in which categories are shown. */
    public List<Category> categories() {
        return categories;
    }

    public Optional<Category> findCategory(Slug slug) {
        return categories.stream().filter(category -> category.slug().equals(slug)).findFirst();
    }

    /** By name. */
    public List<Tool> tools() {
        return tools;
    }

    /** By name. */
    public List<Tool> toolsIn(Category category) {
        return byCategory.getOrDefault(category.slug(), List.of());
    }

    public Optional<Tool> findTool(Slug slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /**
     * The tools that have every word of the query, or a word that begins so, in a name, their maker or their tagline, best
     * first; all of them for a query without words.
     */
    public List<Tool> search(String query) {
        return query.isBlank() ? tools : search.find(query);
    }

    /** The tools that a mistyped name or slug may have meant, likeliest first. */
    public List<Tool> nearest(String text, int most) {
        return Stream.concat(names.find(text).stream(), search.find(text).stream()).distinct().limit(most).toList();
    }
}
