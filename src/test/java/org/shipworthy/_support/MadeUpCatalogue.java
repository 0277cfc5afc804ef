package org.shipworthy._support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Content packs of tools that do not exist, as many as wanted: the same number gives the same tools. */
public final class MadeUpCatalogue {

    private static final List<String> SYLLABLES = List.of("ka", "ro", "mi", "ten", "sol", "var", "nex", "ul", "pra", "den", "lum", "or", "fi",
            "gal", "hes", "quo", "bre", "zan");
    private static final List<String> SIZES = List.of("mini", "pro", "large", "3b", "70b", "turbo", "edge", "x");
    private static final List<String> DEEDS = List.of("reads tables", "writes code", "hears speech", "plans routes", "sorts mail", "draws maps");

    private final Random random = new Random(20261122);

    private MadeUpCatalogue() {}

    /** Writes a pack that can be imported beside the starter content, of which it has the lists. */
    public static void write(Path folder, int tools) {
        MadeUpCatalogue catalogue = new MadeUpCatalogue();
        try {
            Files.createDirectories(folder);
            for (String list : List.of("categories.toml", "lenses.toml")) {
                Files.copy(Path.of("content", list), folder.resolve(list));
            }
            for (int i = 0; i < tools; i++) {
                catalogue.writeTool(folder, i);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing made-up tools", e);
        }
    }

    private void writeTool(Path folder, int i) throws IOException {
        String maker = "maker-" + i % 200;
        String family = word(3);
        String name = family + " " + (1 + random.nextInt(6)) + "." + random.nextInt(10) + " " + pick(SIZES) + " " + i;
        String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        Path file = Files.createDirectories(folder.resolve("tools").resolve(maker)).resolve("made-up-" + i + ".toml");
        Files.writeString(file, """
                name = "%s"
                maker = "%s"
                category = "models"
                tagline = "Made up: %s and %s for %s"
                description = "This tool does not exist."
                entry = "paid"
                entry_note = "It has a price."
                added = 2026-11-22
                aliases = ["%s/%s", "%s/%s:free", "%s-latest"]

                [source.catalogue]
                name = "A catalogue that does not exist"
                rank = "aggregator"
                read = 2026-11-22

                [[claim]]
                attribute = "context-window"
                value = %d
                source = "catalogue"
                """.formatted(name, makerName(i % 200), pick(DEEDS), pick(DEEDS), word(2), maker, id, word(2), id, id, 1000 * (1 + i)));
    }

    private static String makerName(int number) {
        return SYLLABLES.get(number % 18) + SYLLABLES.get(number / 18) + " Works " + number;
    }

    private String word(int syllables) {
        return Stream.generate(() -> pick(SYLLABLES)).limit(syllables).collect(Collectors.joining());
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
