package org.shipworthy.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Choice;
import org.shipworthy.community.OwnBallots;
import org.shipworthy.community.Subject;
import org.shipworthy.community.rules.Rule;
import org.shipworthy.community.rules.Rules;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /votes}: what this browser's voter said, and how each ballot stands. */
public final class OwnVotesPage implements Page {

    public static final String PATH = "/votes";

    private static final Map<Choice, String> WORDS = Map.of(Choice.SHIP, "ship", Choice.SKIP, "skip", Choice.TIE, "either", Choice.NEITHER, "neither");

    private final Templates templates;
    private final Frame.House house;
    private final Site site;
    private final OwnVotes ownVotes;

    public OwnVotesPage(Templates templates, Frame.House house, Site site, OwnVotes ownVotes) {
        this.templates = templates;
        this.house = house;
        this.site = site;
        this.ownVotes = ownVotes;
    }

    /**
     * @param ballot   its number, for an appeal
     * @param setAside the rule that set it aside
     * @param appeal   what the voter said against that
     */
    public record Line(long ballot, String subject, String about, String address, String choice, LocalDate day,
                       boolean interested, Optional<Rule> setAside, Optional<String> appeal) {}

    public record View(Frame frame, boolean verified, List<Line> lines) {}

    @Override
    public Reply answer(Visit visit) {
        Frame frame = house.frame("Your votes", "What you voted in this browser.", PATH, "").hiddenFromSearch();
        OwnBallots own = ownVotes.cookie(visit).map(cookie -> site.community().ballotsOf(cookie.voter())).orElse(new OwnBallots(false, List.of()));
        Shelf shelf = visit.snapshot().shelf();
        View view = new View(frame, own.verified(), own.ballots().stream().map(ballot -> line(shelf, ballot)).toList());
        return Reply.html(200, templates.render("votes/own", view)).with("X-Robots-Tag", "noindex");
    }

    private static Line line(Shelf shelf, OwnBallots.Own own) {
        Subject subject = own.ballot().subject();
        return new Line(own.ballot().id(), subject.key(), about(shelf, subject), address(subject), words(shelf, subject, own.ballot().choice()),
                day(own.ballot().castAt()), own.ballot().footing().interested(),
                own.ballot().footing().setAside().map(Rules::get), own.appeal());
    }

    static String about(Shelf shelf, Subject subject) {
        return switch (subject) {
            case Subject.OfTool(Slug tool) -> name(shelf, tool);
            case Subject.OfPair(Slug first, Slug second) -> name(shelf, first) + " vs " + name(shelf, second);
        };
    }

    static String words(Shelf shelf, Subject subject, Choice choice) {
        return WORDS.containsKey(choice) || !(subject instanceof Subject.OfPair(Slug first, Slug second)) ? WORDS.get(choice)
                : name(shelf, choice == Choice.FIRST ? first : second);
    }

    private static String name(Shelf shelf, Slug slug) {
        return shelf.findTool(slug).map(Tool::name).orElse(slug.value());
    }

    private static String address(Subject subject) {
        return (subject instanceof Subject.OfTool ? "/tools/" : "/compare/") + subject.key();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
