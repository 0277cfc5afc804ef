package org.shipworthy.web.desk;

import java.util.List;
import java.util.Optional;
import org.shipworthy.digest.issue.ComposeOutcome;
import org.shipworthy.digest.issue.Edition;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.sending.Run;
import org.shipworthy.digest.sending.Runs;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.Frame;

/** {@code /desk/digest}: every edition, how far it is, and a button that composes this week's. */
public final class EditionsPage {

    public static final String PATH = "/desk/digest";

    private static final int MOST = 52;
    private static final String NOTHING = "nothing";

    private final Templates templates;
    private final Frame.House house;
    private final Editions editions;
    private final Runs runs;

    public EditionsPage(Templates templates, Frame.House house, Editions editions, Runs runs) {
        this.templates = templates;
        this.house = house;
        this.editions = editions;
        this.runs = runs;
    }

    /** @param nothing whether composing was asked for and there was nothing to tell */
    public record View(Frame frame, IssueKey week, List<Row> rows, boolean nothing) {}

    public record Row(Edition edition, Optional<Run> run) {

        public String address() {
            return PATH + "/" + edition.key();
        }
    }

    public Reply show(Visit visit) {
        Frame frame = house.frame("Digest", "The editions of the digest.", PATH, "").hiddenFromSearch();
        List<Row> rows = editions.list(Optional.empty(), MOST).stream().map(edition -> new Row(edition, runs.find(edition.key()))).toList();
        View view = new View(frame, week(visit), rows, !visit.query(NOTHING).isEmpty());
        return Reply.html(200, templates.render("desk/editions", view)).with("X-Robots-Tag", "noindex");
    }

    /** This week, unless the edition of a later one was composed already. */
    private IssueKey week(Visit visit) {
        IssueKey thisWeek = IssueKey.of(visit.today());
        return editions.list(Optional.empty(), 1).stream().map(Edition::key).filter(key -> key.compareTo(thisWeek) > 0).findFirst().orElse(thisWeek);
    }

    public Reply compose(Visit visit) {
        IssueKey week = week(visit);
        return Reply.seeOther(switch (editions.compose(week)) {
            case ComposeOutcome.Composed composed -> PATH + "/" + week;
            case ComposeOutcome.Standing standing -> PATH + "/" + week;
            case ComposeOutcome.NothingHappened nothing -> PATH + "?" + NOTHING + "=1";
        });
    }
}
