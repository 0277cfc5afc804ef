package org.shipworthy.decide;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.Review;

/**
 * Draws pairs of statements for a blind choice: two tools of one category, one lens, both sides by chance. Every pair of
 * a category is as likely as any other. Made once for each publication; drawing costs the same however many tools there
 * are.
 */
public final class BlindPairs {

    static final String THIS = "[this tool]";
    static final String OTHER = "[the other tool]";

    /** A statement of fewer words than this, names taken out, is not offered. */
    private static final int FEWEST_WORDS = 8;

    private record Group(Slug category, List<Review> reviews) {

        long pairs() {
            return (long) reviews.size() * (reviews.size() - 1) / 2;
        }
    }

    private record Kind(Slug category, Slug lens) {}

    private final Shelf shelf;
    private final Bench bench;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Maker, List<Tool>> byMaker;

    public BlindPairs(Shelf shelf, Bench bench) {
        this.shelf = shelf;
        this.bench = bench;
        this.byMaker = shelf.tools().stream().collect(groupingBy(Tool::maker));
        bench.reviews().stream()
                .filter(review -> shelf.findTool(review.tool()).isPresent())
                .collect(groupingBy(review -> new Kind(shelf.findTool(review.tool()).orElseThrow().category().slug(), review.lens())))
                .forEach((kind, reviews) -> groups.add(new Group(kind.category, reviews)));
    }

    /** Empty where no two tools of the category, or of any, have a statement by the same lens. */
    public Optional<BlindPair> draw(Optional<Slug> category, RandomGenerator random) {
        List<Group> open = groups.stream().filter(group -> group.pairs() > 0 && category.map(group.category()::equals).orElse(true)).toList();
        long pairs = open.stream().mapToLong(Group::pairs).sum();
        if (pairs == 0) {
            return Optional.empty();
        }
        long drawn = random.nextLong(pairs);
        for (Group group : open) {
            if (drawn < group.pairs()) {
                return Optional.of(pair(group.reviews(), random)).filter(pair -> isWorthReading(pair.leftText()) && isWorthReading(pair.rightText()));
            }
            drawn -= group.pairs();
        }
        throw new IllegalStateException("a number below the sum lies in one of the groups");
    }

    private BlindPair pair(List<Review> reviews, RandomGenerator random) {
        int left = random.nextInt(reviews.size());
        int right = (left + 1 + random.nextInt(reviews.size() - 1)) % reviews.size();
        return pair(reviews.get(left), reviews.get(right));
    }

    /** The pair that was drawn before, when both reviews are still there. */
    public Optional<BlindPair> find(Slug lens, Slug left, Slug right) {
        return bench.findReview(left, lens).flatMap(one -> bench.findReview(right, lens)
                .filter(other -> shelf.findTool(left).isPresent() && shelf.findTool(right).isPresent())
                .map(other -> pair(one, other)));
    }

    private BlindPair pair(Review left, Review right) {
        Tool one = shelf.findTool(left.tool()).orElseThrow();
        Tool other = shelf.findTool(right.tool()).orElseThrow();
        Lens lens = bench.findLens(left.lens()).orElseThrow();
        return new BlindPair(lens, one, left, redacted(left, one, other), other, right, redacted(right, other, one));
    }

    private String redacted(Review review, Tool self, Tool other) {
        String withoutOwn = Redaction.of(THIS, self, byMaker.get(self.maker())).hideIn(review.statement());
        return Redaction.of(OTHER, other, byMaker.get(other.maker())).hideIn(withoutOwn);
    }

    private static boolean isWorthReading(String text) {
        return text.replace(THIS, "").replace(OTHER, "").split("\\s+").length >= FEWEST_WORDS;
    }
}
