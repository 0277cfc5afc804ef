package org.shipworthy.panel;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.kernel.Slug;

/** The lenses and every review at one moment; immutable. */
public final class Bench {

    private final List<Lens> lenses;
    private final List<Review> current;
    private final Map<Slug, List<Review>> currentByTool;
    private final Map<Slug, List<Review>> currentByLens;
    private final Map<Slug, List<Review>> supersededByTool;

    /**
     * @param current    the reviews that stand, at most one for each tool and lens
     * @param superseded the earlier ones
     */
    public Bench(List<Lens> lenses, Collection<Review> current, Collection<Review> superseded) {
        this.lenses = List.copyOf(lenses);
        this.current = current.stream()
                .sorted(Comparator.comparing(Review::writtenOn).reversed().thenComparing(Review::tool).thenComparing(this::position))
                .toList();
        this.currentByTool = current.stream().sorted(Comparator.comparing(this::position)).collect(groupingBy(Review::tool));
        this.currentByLens = this.current.stream().collect(groupingBy(Review::lens));
        this.supersededByTool = superseded.stream()
                .sorted(Comparator.comparing(Review::writtenOn).reversed())
                .collect(groupingBy(Review::tool));
    }

    private int position(Review review) {
        return lenses.stream().map(Lens::slug).toList().indexOf(review.lens());
    }

    /** In the order in which they are shown. */
    public List<Lens> lenses() {
        return lenses;
    }

    public Optional<Lens> findLens(Slug slug) {
        return lenses.stream().filter(lens -> lens.slug().equals(slug)).findFirst();
    }

    /** Every review that stands, newest first. */
    public List<Review> reviews() {
        return current;
    }

    /** The standing reviews of a tool, in the order of the lenses. */
    public List<Review> reviewsOf(Slug tool) {
        return currentByTool.getOrDefault(tool, List.of());
    }

    public Optional<Review> findReview(Slug tool, Slug lens) {
        return reviewsOf(tool).stream().filter(review -> review.lens().equals(lens)).findFirst();
    }

    /** The standing reviews of a lens, newest first. */
    public List<Review> reviewsBy(Slug lens) {
        return currentByLens.getOrDefault(lens, List.of());
    }

    /** Reviews of a tool that were superseded, newest first. */
    public List<Review> supersededOf(Slug tool) {
        return supersededByTool.getOrDefault(tool, List.of());
    }

    public Verdict verdictOn(Slug tool) {
        return Verdict.of(reviewsOf(tool));
    }
}
