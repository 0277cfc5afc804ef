package org.shipworthy.catalogue;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.kernel.Slug;

/** What a tool's file may refer to, and what it must agree with: the categories, the other tools and the makers. */
final class Neighbours {

    private final Map<Slug, Category> categories;
    private final Shelf onShelf;
    private final Map<Slug, PackFile> inPack = new HashMap<>();
    private final Map<Slug, String> makers = new HashMap<>();

    Neighbours(List<Category> inPack, Shelf onShelf) {
        this.categories = Stream.concat(onShelf.categories().stream(), inPack.stream())
                .collect(toMap(Category::slug, category -> category, (old, read) -> read));
        this.onShelf = onShelf;
    }

    /** Notes which tools the files are about; a tool may have one file only. */
    void add(Collection<PackFile> files, Faults faults) {
        files.forEach(file -> ToolFile.slug(file).ifPresent(slug -> {
            PackFile earlier = inPack.putIfAbsent(slug, file);
            if (earlier != null) {
                faults.add(file.path(), 0, "", "the tool \"" + slug + "\" is also in " + earlier.path());
            }
        }));
    }

    Optional<Category> findCategory(String slug) {
        return Slug.parse(slug).map(categories::get);
    }

    boolean hasTool(Slug slug) {
        return inPack.containsKey(slug) || onShelf.findTool(slug).isPresent();
    }

    /** The name that the first file of a maker's folder gives it, which is this one for the first. */
    String makerName(Slug maker, String name) {
        String first = makers.putIfAbsent(maker, name);
        return first == null ? name : first;
    }
}
