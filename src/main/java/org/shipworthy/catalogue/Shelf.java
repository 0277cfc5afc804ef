package org.shipworthy.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.kernel.Slug;

/** The published tools and categories at one moment; it never changes, and every look-up costs the same however many there are. */
public final class Shelf {

    private final List<Category> categories;
    private final List<Tool> tools;
    private final Map<Slug, Tool> bySlug;
    private final Map<Slug, List<Tool>> byCategory;
    private final Chronicle chronicle;
    private final List<SourceState> sources;
    private volatile SearchIndex search;

    public Shelf(List<Category> categories, Collection<Tool> tools) {
        this(categories, tools, Chronicle.EMPTY, List.of());
    }

    Shelf(List<Category> categories, Collection<Tool> tools, Chronicle chronicle, List<SourceState> sources) {
        this.chronicle = chronicle;
        this.sources = List.copyOf(sources);
        this.categories = List.copyOf(categories);
        this.tools = tools.stream().sorted(Comparator.comparing(Tool::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(tool -> tool.slug().value())).toList();
        this.bySlug = this.tools.stream().collect(toUnmodifiableMap(Tool::slug, identity()));
        this.byCategory = this.tools.stream().collect(groupingBy(tool -> tool.category().slug()));
    }

    /** In the order in which categories are shown. */
    public List<Category> categories() {
        return categories;
    }

    public Optional<Category> findCategory(Slug slug) {
        return categories.stream().filter(category -> category.slug().equals(slug)).findFirst();
    }

    /** What changed in the world lately. */
    public Chronicle chronicle() {
        return chronicle;
    }

    /** Every source that a fact rests on or that is taken in, the closest to makers first. */
    public List<SourceState> sources() {
        return sources;
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
     * first; where there is none, those that have words which these may be misspellings of. All of them for a blank query.
     */
    public Matches search(String query) {
        return query.isBlank() ? new Matches(tools, true) : index().find(query);
    }

    /** The tools that a mistyped name or slug may have meant, likeliest first. */
    public List<Tool> nearest(String text, int most) {
        return index().nearest(text, most);
    }

    /** Makes ready for searches what the first of them would otherwise wait for. */
    public void prepareSearch() {
        index();
    }

    /** The same, if the earlier shelf was made ready; what both have in common is taken over. */
    public void prepareSearchLike(Shelf earlier) {
        SearchIndex known = earlier.search;
        if (known != null) {
            search = known.over(tools);
        }
    }

    /** Made when first needed, because most commands of the program never search. */
    private SearchIndex index() {
        SearchIndex known = search;
        return known == null ? makeIndex() : known;
    }

    private synchronized SearchIndex makeIndex() {
        if (search == null) {
            search = SearchIndex.of(tools);
        }
        return search;
    }
}
