package org.shipworthy.catalogue;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shipworthy.kernel.Slug;

/** The part of a content pack that this feature knows: {@code categories.toml} and {@code tools/}. */
public record CataloguePack(List<Category> categories, List<Tool> tools) {

    private static final String CATEGORIES = "categories.toml";
    private static final String TOOLS = "tools";

    public CataloguePack {
        categories = List.copyOf(categories);
        tools = List.copyOf(tools);
    }

    /**
     * Reads the pack; it may be used only when no fault was noted.
     *
     * @param onShelf what a tool may refer to besides the pack itself
     */
    public static CataloguePack read(Collection<PackFile> files, Shelf onShelf, Faults faults) {
        List<Category> categories = files.stream()
                .filter(file -> file.path().equals(CATEGORIES))
                .flatMap(file -> categories(file, faults).stream())
                .toList();
        List<PackFile> toolFiles = files.stream().filter(file -> file.isIn(TOOLS)).sorted().toList();
        Neighbours neighbours = new Neighbours(categories, onShelf);
        neighbours.add(toolFiles, faults);
        List<Tool> tools = toolFiles.stream().flatMap(file -> ToolFile.read(file, neighbours, faults).stream()).toList();
        return new CataloguePack(categories, tools);
    }

    private static List<Category> categories(PackFile file, Faults faults) {
        List<Category> categories = new ArrayList<>();
        TomlReader.of(file, faults).ifPresent(toml -> {
            Set<Slug> slugs = new HashSet<>();
            for (TomlReader section : toml.tables("category")) {
                Slug slug = section.slug("slug", new Slug("unknown"));
                if (!slugs.add(slug)) {
                    section.fault("slug", "\"" + slug + "\" is listed twice");
                }
                categories.add(new Category(slug, section.text("name"), section.text("description")));
            }
            toml.refuseUnknown();
        });
        return categories;
    }

    /** The tools that have a file in the pack, whether it can be read or not. */
    public static Set<Slug> toolsNamedIn(Collection<PackFile> files) {
        return files.stream().flatMap(file -> ToolFile.slug(file).stream()).collect(toSet());
    }

    /** The files that reading turns into this shelf again. */
    public static List<PackFile> write(Shelf shelf) {
        List<PackFile> files = new ArrayList<>();
        files.add(new PackFile(CATEGORIES, categories(shelf.categories())));
        shelf.tools().forEach(tool -> files.add(
                new PackFile(TOOLS + "/" + tool.maker().slug() + "/" + tool.slug() + ".toml", ToolText.write(tool))));
        return files;
    }

    private static String categories(List<Category> categories) {
        TomlWriter toml = new TomlWriter();
        for (Category category : categories) {
            toml.section("[[category]]");
            toml.text("slug", category.slug().value());
            toml.text("name", category.name());
            toml.text("description", category.description());
        }
        return toml.toString();
    }
}
