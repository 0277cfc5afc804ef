package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A content pack in a folder: one category, one lens, the tools Anvil and Hammer, and the lens's review of Anvil. */
final class SmallPack {

    static final String ANVIL = "tools/acme/anvil.toml";
    static final String HAMMER = "tools/acme/hammer.toml";
    static final String REVIEW = "reviews/anvil/smith.md";
    static final String LENSES = "lenses.toml";

    private static final String STATEMENT = "This statement says nothing but is long enough to pass. ".repeat(7).strip();

    private final Path folder;

    private SmallPack(Path folder) {
        this.folder = folder;
    }

    static SmallPack in(Path folder) {
        SmallPack pack = new SmallPack(folder);
        pack.write("categories.toml", """
                [[category]]
                slug = "ironware"
                name = "Ironware"
                description = "Things of iron."
                """);
        pack.write(LENSES, """
                [[lens]]
                slug = "smith"
                name = "Smith"
                motto = "What is it good for?"
                stance = "Judges the tool as a part."
                [[lens.question]]
                key = "primitive"
                text = "What is the primitive?"
                """);
        pack.write(ANVIL, tool("Anvil") + """
                [[link]]
                label = "Home"
                address = "https://example.org/anvil"

                [[alternative]]
                tool = "hammer"
                reason = "Hits harder."

                [source.maker]
                name = "Acme"
                address = "https://example.org"
                rank = "maker"
                read = 2026-06-01

                [[claim]]
                attribute = "context-window"
                value = 1000
                source = "maker"

                [[offer]]
                id = "api"
                kind = "api"
                name = "Acme API"
                seller = "Acme"

                [[offer.price]]
                unit = "input"
                amount = "1.50"
                source = "maker"
                """);
        pack.write(HAMMER, tool("Hammer"));
        pack.write(REVIEW, """
                +++
                ruling = "ship"
                evidence = "desk"
                author = "A. Smith"
                author_kind = "person"
                written = 2026-11-01
                interests = "none"

                [[answer]]
                question = "primitive"
                text = "Iron."

                [[source]]
                name = "Acme"
                rank = "maker"
                read = 2026-06-01

                [[prediction]]
                statement = "It will still stand."
                probability = "0.90"
                due = 2027-11-01
                rule = "Yes if it stands; no otherwise."
                +++
                """ + STATEMENT + "\n");
        return pack;
    }

    private static String tool(String name) {
        return """
                name = "%s"
                maker = "Acme"
                category = "ironware"
                tagline = "Heavy and patient"
                description = "A tool. It is made of iron."
                entry = "paid"
                entry_note = "It has a price."
                added = 2026-11-01
                """.formatted(name);
    }

    Path folder() {
        return folder;
    }

    SmallPack write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails when the file does not have the text exactly so. */
    SmallPack change(String file, String from, String to) {
        String text = text(file);
        assertThat(text).contains(from);
        return write(file, text.replace(from, to));
    }

    SmallPack append(String file, String text) {
        return write(file, text(file) + text);
    }

    SmallPack delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
