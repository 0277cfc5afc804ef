package org.shipworthy.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.BallotFilter;
import org.shipworthy.community.Ranker;
import org.shipworthy.community.standings.Bootstrap;
import org.shipworthy.community.standings.Interval;
import org.shipworthy.community.standings.RankInterval;
import org.shipworthy.community.standings.Standing;
import org.shipworthy.community.standings.Standings.IslandStandings;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.DrawnRanking;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /rankings/draw}: a ranking's intervals by drawing its voters again 1,000 times; a form asks for it, because it takes seconds. */
public final class DrawPages {

    public static final String PATH = RankingsAddress.PATH + "/draw";

    private final Templates templates;
    private final Frame.House house;
    private final Site site;
    private final ErrorPage errors;

    public DrawPages(Templates templates, Frame.House house, Site site, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.site = site;
        this.errors = errors;
    }

    /**
     * @param scope  what is ranked
     * @param fields of the form that asks for it
     * @param tables what was drawn, island by island; empty until somebody asks
     */
    public record View(Frame frame, String scope, String ballots, String ranking, Map<String, String> fields, List<List<Row>> tables) {

        public int rounds() {
            return Ranker.BOOTSTRAP_ROUNDS;
        }
    }

    /** @param drawn the interval of the score by the draws; {@code usual} the one of the ranking */
    public record Row(String name, String address, int score, String usual, String drawn, String usualPlaces, String drawnPlaces) {}

    public Reply show(Visit visit) {
        BallotFilter filter = RankingsAddress.read(visit.query(), visit.snapshot().shelf()).filter();
        return page(visit, filter, site.findDrawn(filter));
    }

    public Reply draw(Visit visit) {
        BallotFilter filter = RankingsAddress.read(Map.of("category", visit.form("category"), "voters", visit.form("voters"), "ballots", visit.form("ballots"),
                "window", visit.form("window")), visit.snapshot().shelf()).filter();
        return switch (site.draw(filter)) {
            case DrawnRanking.Drawn drawn -> Reply.seeOther(PATH + query(filter));
            case DrawnRanking.Busy busy -> errors.of(503, "One at a time", "Another ranking is being drawn just now. Ask again in a moment.")
                    .with("Retry-After", "10");
            case DrawnRanking.TooLarge large -> errors.of(422, "Too large to draw here", "Rankings of more than " + Ranker.MOST_TOOLS_DRAWN + " tools or "
                    + Ranker.MOST_BALLOTS_DRAWN + " ballots are not drawn on request. The export and the program’s rank command do it at home.");
            case DrawnRanking.Empty empty -> errors.of(422, "Nothing to draw", "No ballot is ranked with these filters.");
        };
    }

    private static String query(BallotFilter filter) {
        Map<String, String> fields = RankingsAddress.fields(filter);
        return fields.isEmpty() ? "" : "?" + Addresses.query(fields);
    }

    private Reply page(Visit visit, BallotFilter filter, Optional<DrawnRanking.Drawn> drawn) {
        Frame frame = house.frame("A ranking drawn again", "How far chance alone may carry a ranking: its voters drawn again a thousand times.", PATH, RankingsAddress.PATH)
                .hiddenFromSearch();
        return Reply.html(200, templates.render("draw", new View(frame, RankingsPage.scope(filter, visit.snapshot().shelf()), RankingsPage.words(filter),
                RankingsAddress.of(filter), RankingsAddress.fields(filter), drawn.map(found -> tables(found, visit.snapshot().shelf())).orElse(List.of()))));
    }

    private static List<List<Row>> tables(DrawnRanking.Drawn drawn, Shelf shelf) {
        List<List<Row>> tables = new ArrayList<>();
        List<IslandStandings> islands = drawn.board().standings().islands();
        for (int i = 0; i < Math.min(islands.size(), drawn.islands().size()); i++) {
            Bootstrap bootstrap = drawn.islands().get(i);
            tables.add(islands.get(i).standings().stream().filter(standing -> bootstrap.strengths().containsKey(standing.item()))
                    .map(standing -> row(standing, bootstrap, shelf)).toList());
        }
        return tables;
    }

    private static Row row(Standing standing, Bootstrap bootstrap, Shelf shelf) {
        String name = shelf.findTool(new Slug(standing.item())).map(Tool::name).orElse(standing.item());
        return new Row(name, "/tools/" + standing.item(), (int) Math.round(standing.score()),
                scores(standing.uncertainty().orElseThrow().interval()), scores(bootstrap.strengths().get(standing.item())),
                places(standing.uncertainty().orElseThrow().ranks()), places(bootstrap.ranks().get(standing.item())));
    }

    private static String scores(Interval interval) {
        return Math.round(Standing.score(interval.lower())) + " to " + Math.round(Standing.score(interval.upper()));
    }

    private static String places(RankInterval ranks) {
        return ranks.best() == ranks.worst() ? String.valueOf(ranks.best()) : ranks.best() + "–" + ranks.worst();
    }
}
