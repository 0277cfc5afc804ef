package org.shipworthy.catalogue;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shipworthy.kernel.Slug;

/**
 * How two states of the catalogue differ.
 *
 * @param claimsAdded  claims that were not on record
 * @param changes      every statement that was published and says something else now, whatever caused it
 */
public record ShelfChanges(Set<Slug> added, Set<Slug> changed, int claimsAdded, boolean categoriesChanged, List<Change> changes) {

    public ShelfChanges {
        added = Set.copyOf(added);
        changed = Set.copyOf(changed);
        changes = List.copyOf(changes);
    }

    public static ShelfChanges between(Shelf before, Shelf after) {
        List<Tool> different = after.tools().stream()
                .filter(tool -> !before.findTool(tool.slug()).equals(Optional.of(tool)))
                .toList();
        return new ShelfChanges(
                slugs(different, slug -> before.findTool(slug).isEmpty()),
                slugs(different, slug -> before.findTool(slug).isPresent()),
                Math.toIntExact(different.stream().mapToLong(tool -> newClaims(before.findTool(tool.slug()), tool)).sum()),
                !before.categories().equals(after.categories()),
                different.stream().flatMap(tool -> changes(before, tool)).toList());
    }

    private static Set<Slug> slugs(List<Tool> tools, Predicate<Slug> which) {
        return tools.stream().map(Tool::slug).filter(which).collect(toSet());
    }

    private static Stream<Change> changes(Shelf before, Tool after) {
        return before.findTool(after.slug()).stream().flatMap(tool -> ToolChanges.between(tool, after).stream());
    }

    private static long newClaims(Optional<Tool> before, Tool after) {
        Set<Claim> known = before.map(tool -> tool.facts().claims().stream().collect(toSet())).orElse(Set.of());
        long ofTool = after.facts().claims().stream().filter(claim -> !known.contains(claim)).count();
        return ofTool + after.offers().stream().mapToLong(offer -> newPrices(before, offer)).sum();
    }

    private static long newPrices(Optional<Tool> before, Offer offer) {
        Set<Claim> known = before.stream()
                .flatMap(tool -> tool.offers().stream())
                .filter(old -> old.id().equals(offer.id()))
                .flatMap(old -> old.prices().claims().stream())
                .collect(toSet());
        return offer.prices().claims().stream().filter(claim -> !known.contains(claim)).count();
    }
}
