package org.shipworthy.web.pages;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Subject;
import org.shipworthy.community.rules.Honeypot;
import org.shipworthy.community.rules.TooQuick;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Provenance;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/**
 * {@code POST /vote}: one ballot, cast, changed or withdrawn; then back to the page that the form stands on. Pages are the
 * same bytes for everybody, so their forms cannot say when they were opened: the script fetches a stamp for them, and a
 * form without one is answered with a page that has one and asks again.
 */
public final class VotePage implements Page {

    public static final String PATH = "/vote";

    /** The field that people do not see. */
    public static final String HONEYPOT = "website";

    private static final String WITHDRAW = "withdraw";
    private static final Pattern PAGES_WITH_VOTE_BOXES = Pattern.compile("/(compare|tools)/[a-z0-9-]{1,400}|/votes");

    private final Site site;
    private final Templates templates;
    private final Frame.House house;
    private final OwnVotes ownVotes;
    private final OpeningStamp stamps;
    private final Provenance provenance;
    private final ErrorPage errors;

    public VotePage(Site site, Templates templates, Frame.House house, OwnVotes ownVotes, OpeningStamp stamps, Provenance provenance,
                    ErrorPage errors) {
        this.site = site;
        this.templates = templates;
        this.house = house;
        this.ownVotes = ownVotes;
        this.stamps = stamps;
        this.provenance = provenance;
        this.errors = errors;
    }

    /**
     * The vote once more, to be sent with a stamp.
     *
     * @param about what is voted on, by its name
     * @param said  the choice, as a reader calls it
     */
    public record Again(Frame frame, String subject, String about, String choice, String said, String back, String stamp) {

        /** Whoever waits so long is not too quick. */
        public long seconds() {
            return TooQuick.LEAST.plusMillis(999).toSeconds();
        }
    }

    /** What the script of a page with vote boxes fetches when the page is opened. */
    public Reply stamp(Visit visit) {
        return Reply.of("text/plain; charset=utf-8", stamps.issue()).personal();
    }

    @Override
    public Reply answer(Visit visit) {
        Optional<Subject> subject = Subject.parse(visit.form("subject")).filter(about -> isListed(about, visit.snapshot().shelf()));
        if (subject.isEmpty()) {
            return errors.of(400, "The vote was not counted", "The form names no tool or pair of tools that is listed here.");
        }
        String chosen = visit.form("choice");
        Optional<Choice> choice = Choice.find(chosen).filter(one -> one.fits(subject.get()));
        if (choice.isEmpty() && !chosen.equals(WITHDRAW)) {
            return errors.of(400, "The vote was not counted", "The form says neither a choice for this question nor that a vote is withdrawn.");
        }
        VoterCookie cookie = ownVotes.cookieOrFresh(visit);
        if (choice.isEmpty()) {
            site.withdraw(cookie.voter(), subject.get());
            return ownVotes.keep(Reply.seeOther(back(visit, subject.get())), cookie.without(subject.get()));
        }
        return stamps.sinceOpened(visit.form("stamp")).map(open -> cast(visit, cookie, subject.get(), choice.get(), open))
                .orElseGet(() -> askAgain(visit, subject.get(), choice.get()));
    }

    private Reply askAgain(Visit visit, Subject subject, Choice choice) {
        Frame frame = house.frame("Cast your vote", "One press more.", PATH, "").hiddenFromSearch();
        Shelf shelf = visit.snapshot().shelf();
        return Reply.html(200, templates.render("votes/again", new Again(frame, subject.key(), OwnVotesPage.about(shelf, subject),
                choice.key(), OwnVotesPage.words(shelf, subject, choice), visit.form("back"), stamps.issue())));
    }

    private Reply cast(Visit visit, VoterCookie cookie, Subject subject, Choice choice, Duration open) {
        Circumstances plain = provenance.of(visit);
        Circumstances circumstances = visit.form(HONEYPOT).isEmpty() ? OpeningStamp.judge(plain, open) : plain.setAsideBy(new Honeypot());
        site.cast(cookie.voter(), subject, choice, circumstances);
        return ownVotes.keep(Reply.seeOther(back(visit, subject)), cookie.with(subject, choice));
    }

    private static boolean isListed(Subject subject, Shelf shelf) {
        return switch (subject) {
            case Subject.OfTool(var tool) -> shelf.findTool(tool).isPresent();
            case Subject.OfPair(var first, var second) -> shelf.findTool(first).isPresent() && shelf.findTool(second).isPresent();
        };
    }

    /** Only to pages of ours that show votes; anything else leads to the subject's own page. */
    private static String back(Visit visit, Subject subject) {
        String asked = visit.form("back");
        String page = PAGES_WITH_VOTE_BOXES.matcher(asked).matches() ? asked : switch (subject) {
            case Subject.OfTool tool -> "/tools/" + subject.key();
            case Subject.OfPair pair -> "/compare/" + subject.key();
        };
        return page + "#vote-" + subject.key();
    }
}
