package org.shipworthy._support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Entry;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.Tallies;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Source;
import org.shipworthy.kernel.SourceRank;
import org.shipworthy.panel.Author;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.EvidenceLevel;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.publish.Snapshot;

/** The tools, lenses and reviews that tests speak of; a test states only what it is about. */
public final class Cast {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Category MODELS = new Category(new Slug("models"), "Models", "Language models.");
    public static final Maker MAKER = new Maker(new Slug("acme"), "Acme");
    public static final List<Lens> LENSES = List.of(lens("builder"), lens("skeptic"), lens("futurist"), lens("founder"));

    private Cast() {}

    private static Lens lens(String slug) {
        String name = Character.toUpperCase(slug.charAt(0)) + slug.substring(1);
        return new Lens(new Slug(slug), name, "Motto of the " + name, "Stance.", List.of(new Lens.Question("why", "Why?")));
    }

    /** A tool named like its slug, with a capital letter. */
    public static Tool tool(String slug, Claim... claims) {
        String name = Character.toUpperCase(slug.charAt(0)) + slug.substring(1);
        return new Tool(new Slug(slug), name, MAKER, MODELS, name + " in a line", "What " + name + " is.", Entry.PAID, "Paid by use.",
                TODAY, List.of(), List.of(), List.of(), Facts.resolve(List.of(claims), TODAY), List.of());
    }

    public static Source source(String name, SourceRank rank, LocalDate readOn) {
        return new Source(name, Optional.empty(), rank, readOn);
    }

    /** A claim of a catalogue read today. */
    public static Claim claim(Attribute attribute, Value value) {
        return claim(attribute, value, source("Catalogue", SourceRank.CATALOGUE, TODAY));
    }

    public static Claim claim(Attribute attribute, Value value, Source source) {
        return new Claim(attribute, value, source, Optional.empty());
    }

    /** One review for each ruling, by the lenses in their order. */
    public static List<Review> reviews(String tool, Ruling... rulings) {
        List<Review> reviews = new ArrayList<>();
        for (int i = 0; i < rulings.length; i++) {
            reviews.add(review(tool, LENSES.get(i), rulings[i]));
        }
        return reviews;
    }

    public static Review review(String tool, Lens lens, Ruling ruling) {
        return new Review(new Slug(tool), lens.slug(), ruling, "A statement on " + tool + ".", List.of(new Review.Answer("why", "Because.")),
                EvidenceLevel.DESK, new Author("A. Author", Author.Kind.PERSON), TODAY, "none",
                List.of(source("Catalogue", SourceRank.CATALOGUE, TODAY)), List.of());
    }

    public static Snapshot snapshot(List<Tool> tools, List<Review> reviews) {
        return new Snapshot(1, Instant.parse("2026-11-22T00:00:00Z"), new Shelf(List.of(MODELS), tools),
                new Bench(LENSES, reviews, List.of()), Tallies.NONE, Rankings.NONE, List.of());
    }
}
