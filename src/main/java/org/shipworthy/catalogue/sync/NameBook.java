package org.shipworthy.catalogue.sync;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.kernel.Slug;

/** Under which names tools are known, and how well. */
final class NameBook {

    private final ModelNames names;
    private final Map<String, Set<Slug>> byAlias = new HashMap<>();
    private final Map<String, Set<Slug>> byKey = new HashMap<>();
    private final Map<String, Set<Slug>> byLetters = new HashMap<>();
    private final Map<String, Set<Slug>> byBag = new HashMap<>();
    private final Map<String, Set<Slug>> byHearsay = new HashMap<>();
    private final Map<Slug, Maker> makers = new HashMap<>();

    private NameBook(ModelNames names) {
        this.names = names;
    }

    /** With everything that is on record of tools and their names. */
    static NameBook of(ModelNames names, Standing standing) {
        NameBook book = new NameBook(names);
        standing.tools().forEach(tool -> {
            book.learnMaker(tool.slug(), tool.maker());
            book.learn(tool.slug(), tool.slug().value());
            put(book.byHearsay, names.of(tool.name()).key(), tool.slug());
        });
        standing.names().forEach(name -> {
            if (name.ofPack()) {
                put(book.byAlias, name.name().toLowerCase(Locale.ROOT), name.tool());
            }
            book.learn(name.tool(), name.name());
        });
        return book;
    }

    void learnMaker(Slug tool, Maker maker) {
        makers.put(tool, maker);
    }

    /** A name under which a tool is known; one that moves teaches nothing. */
    void learn(Slug tool, String name) {
        ModelName parsed = names.of(name);
        if (!parsed.moving() && !parsed.key().isEmpty()) {
            put(byKey, parsed.key(), tool);
            put(byLetters, letters(parsed), tool);
            put(byBag, parsed.bag(), tool);
        }
    }

    /** A name that the maker's own listing gives, unless another tool has it: versions of one model are often listed under one name. */
    void learnIfFree(Slug tool, String name) {
        if (byKey.getOrDefault(names.of(name).key(), Set.of(tool)).contains(tool)) {
            learn(tool, name);
        }
    }

    private static void put(Map<String, Set<Slug>> map, String key, Slug tool) {
        map.computeIfAbsent(key, missing -> new LinkedHashSet<>(2)).add(tool);
    }

    private static String letters(ModelName name) {
        return name.key().replace("-", "");
    }

    /** The tool that a content pack calls so, letter by letter but for capitals. */
    Optional<Slug> findAlias(String alias) {
        return only(byAlias.get(alias.toLowerCase(Locale.ROOT)));
    }

    /** All that are known under what remains of the name. */
    Set<Slug> listKnown(ModelName name) {
        return byKey.getOrDefault(name.key(), Set.of());
    }

    /** The one that is known so. */
    Optional<Slug> findKnown(ModelName name) {
        return only(byKey.get(name.key()));
    }

    /** The one that is known so, or whose name for people is that: which proves nothing, and may suggest something. */
    Optional<Slug> findHeard(ModelName name) {
        return findKnown(name).or(() -> only(byHearsay.get(name.key())));
    }

    /** The one that is written so but for hyphens, or for the order of its words. */
    Optional<Slug> findAlike(ModelName name) {
        return only(byLetters.get(letters(name))).or(() -> only(byBag.get(name.bag())));
    }

    boolean isBy(Slug tool, Maker maker) {
        return maker.equals(makers.get(tool));
    }

    private static Optional<Slug> only(Set<Slug> tools) {
        return tools != null && tools.size() == 1 ? Optional.of(tools.iterator().next()) : Optional.empty();
    }
}
