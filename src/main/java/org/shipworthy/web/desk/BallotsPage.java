package org.shipworthy.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.shipworthy.community.OwnBallots;
import org.shipworthy.community.SetAsideGroup;
import org.shipworthy.community.Subject;
import org.shipworthy.community.rules.Rule;
import org.shipworthy.community.rules.Rules;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.RowNumber;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;

/** {@code /desk/ballots}: what rules set aside, by rule, subject and day; a group's ballots, and the appeals. */
public final class BallotsPage {

    public static final String PATH = "/desk/ballots";

    static final int MOST = 200;
    static final int LONGEST_REASON = 300;

    private final Templates templates;
    private final Frame.House house;
    private final Site site;
    private final ErrorPage errors;

    public BallotsPage(Templates templates, Frame.House house, Site site, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.site = site;
        this.errors = errors;
    }

    public record Group(SetAsideGroup group, Rule rule, String address) {}

    /** @param told what was just done; empty when nothing was */
    public record View(Frame frame, List<Group> groups, String told) {}

    /** @param address to which the form is sent */
    public record GroupView(Frame frame, Rule rule, Subject subject, LocalDate day, List<OwnBallots.Own> ballots, String address) {}

    /** All groups, or the ballots of one. */
    public Reply show(Visit visit) {
        return visit.query("rule").isEmpty() ? groups("") : group(visit).orElseGet(() -> errors.notFound("There is no such group of ballots."));
    }

    private Reply groups(String told) {
        List<Group> groups = site.community().listSetAside(MOST).stream().map(BallotsPage::group).toList();
        return Reply.html(200, templates.render("desk/ballots", new View(frame("Ballots set aside"), groups, told))).with("X-Robots-Tag", "noindex");
    }

    private static Group group(SetAsideGroup group) {
        return new Group(group, Rules.get(group.rule()),
                PATH + "?rule=" + group.rule() + "&subject=" + group.subject().key() + "&day=" + group.day());
    }

    private Optional<Reply> group(Visit visit) {
        return Rules.ALL.stream().filter(rule -> rule.key().equals(visit.query("rule"))).findFirst()
                .flatMap(rule -> Subject.parse(visit.query("subject")).flatMap(subject -> day(visit).map(day -> group(rule, subject, day))));
    }

    private Reply group(Rule rule, Subject subject, LocalDate day) {
        List<OwnBallots.Own> ballots = site.community().listSetAside(rule.key(), subject, day, MOST);
        String address = group(new SetAsideGroup(rule.key(), subject, day, ballots.size(), 0)).address();
        return Reply.html(200, templates.render("desk/ballotgroup", new GroupView(frame("Ballots set aside: " + rule.name()), rule, subject, day, ballots, address)))
                .with("X-Robots-Tag", "noindex");
    }

    private static Optional<LocalDate> day(Visit visit) {
        try {
            return Optional.of(LocalDate.parse(visit.query("day")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Reinstates what was ticked. */
    public Reply reinstate(Visit visit) {
        List<Long> ballots = visit.forms("ballot").stream().flatMap(text -> RowNumber.parse(text).stream()).limit(MOST).toList();
        String reason = visit.form("reason");
        if (ballots.isEmpty() || reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return errors.of(400, "Nothing was reinstated", "Tick at least one ballot, and give a reason of at most " + LONGEST_REASON + " characters.");
        }
        int count = site.reinstate(ballots, reason, Door.user(visit).email().value());
        return groups(count == 1 ? "1 ballot counts again." : count + " ballots count again.");
    }

    private Frame frame(String title) {
        return house.frame(title, "What rules set aside.", PATH, "").hiddenFromSearch();
    }
}
