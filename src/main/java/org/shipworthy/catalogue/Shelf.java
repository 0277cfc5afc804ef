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

/** The published tools and categories at one moment; immutable, and every look-up costs the same however many there are. */
public final class Shelf {

    private final List<Category> categories;
    private final List<Tool> tools;
    private final Map<Slug, Tool> bySlug;
    private final Map<Slug, List<Tool>> byCategory;

    public Shelf(List<Category> categories, Collection<Tool> tools) {
        this.categories = List.copyOf(categories);
        this.tools = tools.stream().sorted(Comparator.comparing(Tool::name, String.CASE_INSENSITIVE_ORDER)).toList();
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

    /** The tools whose slugs are most like this text, nearest first; nothing that shares less than half of it. */
    public List<Tool> nearest(String text, int limit) {
        return Nearest.to(text, tools, limit);
    }
}
