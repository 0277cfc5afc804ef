package org.shipworthy.panel;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Faults;
import org.shipworthy.catalogue.PackFile;
import org.shipworthy.catalogue.TomlReader;
import org.shipworthy.catalogue.TomlWriter;
import org.shipworthy.kernel.Slug;

/** The part of a content pack that this feature knows: {@code lenses.toml} and {@code reviews/}. */
public record PanelPack(List<Lens> lenses, List<Review> reviews) {

    private static final String LENSES = "lenses.toml";
    private static final String REVIEWS = "reviews";

    public PanelPack {
        lenses = List.copyOf(lenses);
        reviews = List.copyOf(reviews);
    }

    /**
     * Reads the pack; it may be used only when no fault was noted.
     *
     * @param bench what a review may refer to besides the pack itself
     * @param tools whether a tool is in the pack or in the catalogue
     */
    public static PanelPack read(Collection<PackFile> files, Bench bench, Predicate<Slug> tools, Faults faults) {
        List<Lens> lenses = files.stream()
                .filter(file -> file.path().equals(LENSES))
                .flatMap(file -> lenses(file, faults).stream())
                .toList();
        lenses.forEach(lens -> checkQuestions(lens, bench, files, faults));
        Map<Slug, Lens> known = Stream.concat(bench.lenses().stream(), lenses.stream())
                .collect(toMap(Lens::slug, lens -> lens, (old, read) -> read));
        List<Review> reviews = files.stream().filter(file -> file.isIn(REVIEWS)).sorted()
                .flatMap(file -> ReviewFile.read(file, known, tools, faults).stream())
                .toList();
        return new PanelPack(lenses, reviews);
    }

    /** Every standing review answers all questions of its lens, so these change together. */
    private static void checkQuestions(Lens lens, Bench bench, Collection<PackFile> files, Faults faults) {
        Optional<Lens> standing = bench.findLens(lens.slug());
        if (standing.isEmpty() || standing.get().questionKeys().equals(lens.questionKeys())) {
            return;
        }
        Set<String> paths = files.stream().map(PackFile::path).collect(toSet());
        bench.reviewsBy(lens.slug()).stream().map(PanelPack::path).filter(path -> !paths.contains(path)).forEach(path ->
                faults.add(LENSES, 0, "lens.question", "the questions of \"" + lens.slug() + "\" change, so the pack must also have " + path));
    }

    private static String path(Review review) {
        return REVIEWS + "/" + review.tool() + "/" + review.lens() + ".md";
    }

    private static List<Lens> lenses(PackFile file, Faults faults) {
        List<Lens> lenses = new ArrayList<>();
        TomlReader.of(file, faults).ifPresent(toml -> {
            Set<Slug> slugs = new HashSet<>();
            for (TomlReader section : toml.tables("lens")) {
                Slug slug = section.slug("slug", new Slug("unknown"));
                if (!slugs.add(slug)) {
                    section.fault("slug", "\"" + slug + "\" is listed twice");
                }
                lenses.add(new Lens(slug, section.text("name"), section.text("motto"), section.text("stance"), questions(section)));
            }
            toml.refuseUnknown();
        });
        return lenses;
    }

    private static List<Lens.Question> questions(TomlReader lens) {
        List<Lens.Question> questions = new ArrayList<>();
        Set<Slug> keys = new HashSet<>();
        for (TomlReader section : lens.tables("question")) {
            Slug key = section.slug("key", new Slug("unknown"));
            if (!keys.add(key)) {
                section.fault("key", "\"" + key + "\" is listed twice");
            }
            questions.add(new Lens.Question(key.value(), section.text("text")));
        }
        if (questions.isEmpty()) {
            lens.fault("question", "is missing; a lens asks at least one");
        }
        return questions;
    }

    /** The files that reading turns into the standing part of this bench again. */
    public static List<PackFile> write(Bench bench) {
        List<PackFile> files = new ArrayList<>();
        files.add(new PackFile(LENSES, lenses(bench.lenses())));
        bench.reviews().forEach(review -> files.add(new PackFile(path(review), ReviewText.write(review))));
        return files;
    }

    private static String lenses(List<Lens> lenses) {
        TomlWriter toml = new TomlWriter();
        for (Lens lens : lenses) {
            toml.section("[[lens]]");
            toml.text("slug", lens.slug().value());
            toml.text("name", lens.name());
            toml.text("motto", lens.motto());
            toml.text("stance", lens.stance());
            for (Lens.Question question : lens.questions()) {
                toml.section("[[lens.question]]");
                toml.text("key", question.key());
                toml.text("text", question.text());
            }
        }
        return toml.toString();
    }
}
