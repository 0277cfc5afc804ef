package org.shipworthy.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.LENSES;
import static org.shipworthy._support.Cast.MODELS;
import static org.shipworthy._support.Cast.reviews;
import static org.shipworthy.panel.Ruling.SHIP;
import static org.shipworthy.panel.Ruling.SKIP;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Alternative;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Footing;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tallies;
import org.shipworthy.community.Tally;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;

class HighlightsTest {

    private static final Category STORES = new Category(new Slug("stores"), "Stores", "Vector stores.");
    private static final Tallies NO_VOTES = Tallies.NONE;

    private final List<Tool> tools = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();

    @Test
    void equalSharesAreCloseCallsAndThoseThatPartGoFirst() {
        given("ada", SHIP, SHIP, SHIP, SKIP);
        given("bob", SHIP, SHIP, SHIP, SKIP);
        given("cleo", SKIP, SHIP, SHIP, SHIP);
        given("dan", SHIP, SKIP, SKIP, SKIP);
        assertThat(keys(highlights().closest())).containsExactly("ada-vs-cleo", "bob-vs-cleo", "ada-vs-bob");
        assertThat(highlights().closest().getFirst().parting()).extracting(lens -> lens.slug().value()).containsExactly("builder", "founder");
    }

    @Test
    void incompleteVerdictsAreNoCloseCall() {
        given("ada", SHIP, SHIP);
        given("bob", SHIP, SHIP);
        assertThat(highlights().closest()).isEmpty();
        given("ada", SHIP, SHIP, SHIP);
        given("bob", SHIP, SHIP, SHIP);
        assertThat(keys(highlights().closest())).containsExactly("ada-vs-bob");
    }

    @Test
    void sharesThatLieFarApartAreNoCloseCall() {
        given("ada", SHIP, SHIP, SHIP, SKIP);
        given("bob", SHIP, SHIP, SHIP);
        given("cleo", SHIP, SHIP, SKIP);
        assertThat(highlights().closest()).as("75, 100 and 67 percent").extracting(CloseCall::points).containsExactly(8);
        assertThat(keys(highlights().closest())).containsExactly("ada-vs-cleo");
    }

    @Test
    void closeCallsStayWithinACategory() {
        given("ada", SHIP, SHIP, SHIP, SKIP);
        given(in("bob", STORES), SHIP, SHIP, SHIP, SKIP);
        assertThat(highlights().closest()).isEmpty();
        given(in("cleo", STORES), SHIP, SHIP, SHIP, SKIP);
        assertThat(keys(highlights().closestIn(STORES.slug()))).containsExactly("bob-vs-cleo");
        assertThat(highlights().closestIn(MODELS.slug())).isEmpty();
    }

    @Test
    void noToolFillsTheListAlone() {
        IntStream.range(0, 9).forEach(i -> given("tool" + i, SHIP, SHIP, SHIP, SKIP));
        List<CloseCall> closest = highlights().closest();
        assertThat(closest).hasSize(Highlights.MOST);
        Map<Slug, Integer> times = new HashMap<>();
        closest.forEach(call -> call.lineup().slugs().forEach(slug -> times.merge(slug, 1, Integer::sum)));
        assertThat(times.values()).allMatch(count -> count <= 2);
    }

    @Test
    void tenThousandReviewedToolsTakeSeconds() {
        for (int i = 0; i < 10_000; i++) {
            tools.add(Cast.tool("tool" + i));
            reviews.addAll(reviews("tool" + i, SHIP, i % 2 == 0 ? SHIP : SKIP, SHIP, SKIP));
        }
        Shelf shelf = new Shelf(List.of(MODELS), tools);
        Bench bench = new Bench(LENSES, reviews, List.of());
        long start = System.nanoTime();
        assertThat(new Highlights(shelf, bench).closest()).hasSize(Highlights.MOST);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("fifty million pairs would take minutes").isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void newestVerdictsAreToolsOnce() {
        given("ada", SHIP, SHIP, SHIP, SKIP);
        given("bob", SKIP);
        given("cleo");
        assertThat(highlights().newest()).extracting(judged -> judged.tool().slug().value()).containsExactly("ada", "bob");
    }

    @Test
    void whileVotesAreFewTheCatalogueSuggestsReviewedPairsFirst() {
        given(with("ada", "bob", "nobody"));
        given("bob");
        given(with("cleo", "dan"), SHIP, SHIP, SHIP);
        given("dan", SKIP, SKIP, SKIP);
        PopularPairs popular = highlights().popular(NO_VOTES);
        assertThat(popular.basis()).isEqualTo(PopularPairs.Basis.ALTERNATIVES);
        assertThat(popular.pairs()).extracting(pair -> pair.lineup().key()).containsExactly("cleo-vs-dan", "ada-vs-bob");
        assertThat(popular.pairs()).extracting(PopularPairs.Pair::reason).containsOnly(Optional.of("For a reason."));
    }

    @Test
    void threePairsWithEnoughVotesArePopularMostVotesFirst() {
        Stream.of("ada", "bob", "cleo", "dan").forEach(this::given);
        Map<Subject, Tally> votes = new HashMap<>(Map.of(pair("ada", "bob"), votes(10), pair("ada", "cleo"), votes(12), pair("bob", "cleo"), votes(9)));
        assertThat(highlights().popular(Tallies.of(votes)).basis()).as("two pairs with ten votes").isEqualTo(PopularPairs.Basis.ALTERNATIVES);
        votes.put(pair("bob", "cleo"), votes(11));
        PopularPairs popular = highlights().popular(Tallies.of(votes));
        assertThat(popular.basis()).isEqualTo(PopularPairs.Basis.BALLOTS);
        assertThat(popular.pairs()).extracting(pair -> pair.lineup().key() + " " + pair.ballots())
                .containsExactly("ada-vs-cleo 12", "bob-vs-cleo 11", "ada-vs-bob 10");
    }

    @Test
    void votesOnToolsMakeNoPairPopular() {
        Stream.of("ada", "bob", "cleo").forEach(this::given);
        Map<Subject, Tally> votes = Map.of(new Subject.OfTool(new Slug("ada")), tally(Choice.SHIP, 50),
                new Subject.OfTool(new Slug("bob")), tally(Choice.SHIP, 50), new Subject.OfTool(new Slug("cleo")), tally(Choice.SKIP, 50));
        assertThat(highlights().popular(Tallies.of(votes)).basis()).isEqualTo(PopularPairs.Basis.ALTERNATIVES);
    }

    private void given(String slug, Ruling... rulings) {
        given(Cast.tool(slug), rulings);
    }

    private void given(Tool tool, Ruling... rulings) {
        tools.removeIf(known -> known.slug().equals(tool.slug()));
        reviews.removeIf(known -> known.tool().equals(tool.slug()));
        tools.add(tool);
        reviews.addAll(reviews(tool.slug().value(), rulings));
    }

    private static Tool in(String slug, Category category) {
        return changed(Cast.tool(slug), category, List.of());
    }

    private static Tool with(String slug, String... alternatives) {
        return changed(Cast.tool(slug), MODELS, Stream.of(alternatives)
                .map(other -> new Alternative(Optional.of(new Slug(other)), Optional.empty(), "For a reason.")).toList());
    }

    private static Tool changed(Tool tool, Category category, List<Alternative> alternatives) {
        return new Tool(tool.slug(), tool.name(), tool.maker(), category, tool.tagline(), tool.description(), tool.entry(), tool.entryNote(),
                tool.added(), tool.aliases(), tool.links(), alternatives, tool.facts(), tool.offers());
    }

    private static Subject pair(String first, String second) {
        return new Subject.OfPair(new Slug(first), new Slug(second));
    }

    private static Tally votes(int n) {
        return tally(Choice.FIRST, n);
    }

    private static Tally tally(Choice choice, int n) {
        return new Tally(Map.of(new Tally.Cell(choice, new Footing(true, false, false, Optional.empty())), n));
    }

    private Highlights highlights() {
        return new Highlights(new Shelf(List.of(MODELS, STORES), tools), new Bench(LENSES, reviews, List.of()));
    }

    private static List<String> keys(List<CloseCall> calls) {
        return calls.stream().map(call -> call.lineup().key()).toList();
    }
}
