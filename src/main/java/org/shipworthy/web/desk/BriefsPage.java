package org.shipworthy.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.shipworthy.accounts.User;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.brief.BriefWords;
import org.shipworthy.decide.team.SavedBrief;
import org.shipworthy.decide.team.SavedBriefs;
import org.shipworthy.kernel.QueryText;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.Frame;

/** {@code /desk/briefs}: the briefs that the people here keep together, and the form that saves one more. */
public final class BriefsPage {

    public static final String PATH = "/desk/briefs";

    private final Templates templates;
    private final Frame.House house;
    private final SavedBriefs briefs;

    public BriefsPage(Templates templates, Frame.House house, SavedBriefs briefs) {
        this.templates = templates;
        this.house = house;
        this.briefs = briefs;
    }

    /**
     * @param query   of the brief that is about to be saved; empty when none is
     * @param title   of it
     * @param problem why it was not saved; empty when nothing was tried
     */
    public record View(Frame frame, User user, List<SavedBrief> briefs, String query, String title, String problem) {

        /** The brief as the value of a field of another address. */
        public String escapedQuery() {
            return URLEncoder.encode(query, UTF_8);
        }
    }

    public Reply show(Visit visit) {
        String query = visit.query("brief");
        String title = read(query).map(brief -> BriefWords.question(brief, visit.snapshot().shelf())).orElse("");
        return page(visit, 200, query, title.length() > SavedBriefs.LONGEST_TITLE ? title.substring(0, SavedBriefs.LONGEST_TITLE) : title, "");
    }

    public Reply save(Visit visit) {
        String query = visit.form("brief");
        Optional<Brief> brief = read(query);
        if (brief.isEmpty()) {
            return page(visit, 422, query, visit.form("title"), "This is no brief: take what follows the question mark in the address of an answer.");
        }
        return switch (briefs.save(Door.user(visit), visit.form("title"), brief.get())) {
            case SavedBriefs.Outcome.Done done -> Reply.seeOther(PATH + "/" + done.id());
            case SavedBriefs.Outcome.Refused refused -> page(visit, 422, query, visit.form("title"), refused.why());
        };
    }

    private static Optional<Brief> read(String query) {
        return Brief.parse(QueryText.fields(query.replaceFirst("^.*\\?", ""))) instanceof Brief.Reading.Read(Brief brief) ? Optional.of(brief) : Optional.empty();
    }

    private Reply page(Visit visit, int status, String query, String title, String problem) {
        Frame frame = house.frame("Briefs", "Briefs that the people here keep together.", PATH, "").hiddenFromSearch();
        return Reply.html(status, templates.render("desk/briefs", new View(frame, Door.user(visit), briefs.list(), query, title, problem))).with("X-Robots-Tag", "noindex");
    }
}
