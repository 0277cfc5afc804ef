package org.shipworthy.web.pages;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.BallotFilter;
import org.shipworthy.community.Board;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.Ranker;
import org.shipworthy.community.Window;
import org.shipworthy.community.standings.TopFlip;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /rankings}: what the readers' preferences between two tools add up to. */
public final class RankingsPage implements Page {

    /** Of a category on the page of all. */
    private static final int SMALL = 5;

    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final Templates templates;
    private final Frame.House house;

    public RankingsPage(Templates templates, Frame.House house) {
        this.templates = templates;
        this.house = house;
    }

    /**
     * @param scope   what is ranked: all tools, or a category's name
     * @param asOf    when the ballots were counted; empty while that was never
     * @param tables  the islands, the largest first
     * @param flip    what would change first place, in a sentence
     * @param absent  how many tools of the scope no ballot counts on
     * @param small   the first few of each category, on the page of all tools
     * @param others  other filters that have ballots, when this has none
     */
    public record View(Frame frame, BallotFilter filter, List<String> leftOut, String scope, Optional<String> asOf, Optional<Board> board,
                       List<RankingTable> tables, Optional<String> flip, int absent, List<Small> small, List<Other> others,
                       List<Category> categories, Optional<String> decay) {

        public int rules() {
            return Rankings.RULES_VERSION;
        }

        /** Where its voters are drawn again. */
        public String draw() {
            return RankingsAddress.of(filter).replaceFirst(RankingsAddress.PATH, DrawPages.PATH);
        }

        public int mostTools() {
            return Ranker.MOST_TOOLS;
        }
    }

    /** The beginning of a category's ranking. */
    public record Small(String name, String address, RankingTable table, int tools, int ballots) {}

    /** Another filter. */
    public record Other(String words, String address, int ballots) {}

    @Override
    public Reply answer(Visit visit) {
        RankingsAddress asked = RankingsAddress.read(visit.query(), visit.snapshot().shelf());
        return Reply.html(200, templates.render("rankings", view(visit, asked)));
    }

    private View view(Visit visit, RankingsAddress asked) {
        Rankings rankings = visit.snapshot().rankings();
        Shelf shelf = visit.snapshot().shelf();
        BallotFilter filter = asked.filter();
        Optional<Board> board = rankings.find(filter);
        List<RankingTable> tables = board.stream().flatMap(found -> found.standings().islands().stream())
                .map(island -> RankingTable.of(island, shelf, Ranker.MOST_TOOLS)).toList();
        int ranked = tables.stream().mapToInt(table -> table.rows().size()).sum();
        return new View(frame(filter, scope(filter, shelf)), filter, asked.leftOut(), scope(filter, shelf), rankings.asOf().map(MINUTE::format), board,
                tables, board.flatMap(Board::flip).map(flip -> words(flip, shelf)), tools(filter, shelf) - ranked - board.map(Board::leftOut).orElse(0),
                filter.category().isEmpty() ? small(rankings, filter, shelf) : List.of(), tables.isEmpty() ? others(rankings, filter) : List.of(),
                shelf.categories(), rankings.decay().halfLifeDays().stream().mapToObj(days -> Show.number(days, "day", "days")).findFirst());
    }

    private Frame frame(BallotFilter filter, String scope) {
        Frame frame = house.frame(filter.category().isEmpty() ? "Rankings" : "Ranking: " + scope,
                "What readers prefer when they choose between two AI tools: places, scores and how sure they are.",
                RankingsAddress.of(filter), RankingsAddress.PATH);
        return filter.equals(BallotFilter.headline(filter.category())) ? frame : frame.hiddenFromSearch();
    }

    static String scope(BallotFilter filter, Shelf shelf) {
        return filter.category().flatMap(shelf::findCategory).map(Category::name).orElse("All tools");
    }

    private static int tools(BallotFilter filter, Shelf shelf) {
        return filter.category().flatMap(shelf::findCategory).map(shelf::toolsIn).orElse(shelf.tools()).size();
    }

    private static String words(TopFlip flip, Shelf shelf) {
        String first = name(flip.first(), shelf);
        String second = name(flip.second(), shelf);
        String added = flip.byAddition().isEmpty() ? "No number of ballots up to a million"
                : Show.number(flip.byAddition().getAsLong(), "more ballot", "more ballots") + " for " + second + " over " + first;
        String removed = flip.byRemoval().isEmpty() ? "; taking ballots for " + first + " over " + second + " away would not be enough"
                : ", or " + Show.number(flip.byRemoval().getAsLong(), "ballot", "ballots") + " fewer for " + first + " over it";
        return added + " would put " + second + " ahead" + removed + ". Ballots on other pairs move the two as well; they are not searched.";
    }

    private static String name(String slug, Shelf shelf) {
        return shelf.findTool(new Slug(slug)).map(Tool::name).orElse(slug);
    }

    private static List<Small> small(Rankings rankings, BallotFilter filter, Shelf shelf) {
        return shelf.categories().stream().flatMap(category -> {
            BallotFilter within = new BallotFilter(Optional.of(category.slug()), filter.verifiedOnly(), filter.blindOnly(), filter.window());
            return rankings.find(within).filter(board -> !board.isEmpty()).map(board -> new Small(category.name(), RankingsAddress.of(within),
                    RankingTable.of(board.standings().islands().getFirst(), shelf, SMALL), board.standings().all().size(), board.ballots())).stream();
        }).toList();
    }

    /** Wider filters of the same scope. */
    private static List<Other> others(Rankings rankings, BallotFilter filter) {
        return IntStream.range(0, 4)
                .mapToObj(bits -> new BallotFilter(filter.category(), (bits & 1) == 0, (bits & 2) == 0 && filter.blindOnly(), Window.ALL))
                .distinct().filter(other -> !other.equals(filter))
                .flatMap(other -> rankings.find(other).stream())
                .filter(board -> !board.isEmpty())
                .map(board -> new Other(words(board.filter()), RankingsAddress.of(board.filter()), board.ballots()))
                .toList();
    }

    /** Which ballots, after "ballots". */
    public static String words(BallotFilter filter) {
        return (filter.verifiedOnly() ? "of verified voters" : "of all voters") + (filter.blindOnly() ? ", cast blind" : "") + ", " + filter.window().words();
    }
}
