package org.shipworthy.catalogue.sync;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import org.shipworthy.kernel.Slug;

/** Slugs for names that sources give. */
final class Slugs {

    private Slugs() {}

    /** A name without any letter or digit becomes {@code unnamed}. */
    static Slug of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        String hyphened = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "").replace("-vs-", "-v-");
        String cut = hyphened.length() > Slug.MAX_LENGTH - 4 ? hyphened.substring(0, Slug.MAX_LENGTH - 4).replaceAll("-+$", "") : hyphened;
        return new Slug(cut.isEmpty() ? "unnamed" : cut);
    }

    /** The slug itself, or with the first number behind it that makes it free. */
    static Slug free(Slug slug, Predicate<Slug> taken) {
        Slug free = slug;
        for (int number = 2; taken.test(free); number++) {
            free = new Slug(slug + "-" + number);
        }
        return free;
    }
}
