package org.shipworthy.web.pages;

import java.util.Optional;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Subject;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** {@code POST /vote}: one ballot, cast, changed or withdrawn; then back to the page that the form stands on. */
public final class VotePage implements Page {

    private static final String WITHDRAW = "withdraw";
    private static final String PAGES_WITH_VOTE_BOXES = "/(compare|tools)/[a-z0-9-]{1,400}";

    private final Site site;
    private final OwnVotes ownVotes;
    private final ErrorPage errors;

    public VotePage(Site site, OwnVotes ownVotes, ErrorPage errors) {
        this.site = site;
        this.ownVotes = ownVotes;
        this.errors = errors;
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
        VoterCookie cookie = ownVotes.cookie(visit).orElseGet(VoterCookie::fresh);
        VoterCookie marked = choice.map(one -> cast(cookie, subject.get(), one)).orElseGet(() -> withdraw(cookie, subject.get()));
        return ownVotes.keep(Reply.seeOther(back(visit, subject.get())), marked);
    }

    private VoterCookie cast(VoterCookie cookie, Subject subject, Choice choice) {
        site.cast(cookie.voter(), subject, choice, Circumstances.from(""));
        return cookie.with(subject, choice);
    }

    private VoterCookie withdraw(VoterCookie cookie, Subject subject) {
        site.withdraw(cookie.voter(), subject);
        return cookie.without(subject);
    }

    private static boolean isListed(Subject subject, Shelf shelf) {
        return switch (subject) {
            case Subject.OfTool(var tool) -> shelf.findTool(tool).isPresent();
            case Subject.OfPair(var first, var second) -> shelf.findTool(first).isPresent() && shelf.findTool(second).isPresent();
        };
    }

    /** Only to pages of ours that carry vote boxes; anything else leads to the subject's own page. */
    private static String back(Visit visit, Subject subject) {
        String asked = visit.form("back");
        String page = asked.matches(PAGES_WITH_VOTE_BOXES) ? asked : switch (subject) {
            case Subject.OfTool tool -> "/tools/" + subject.key();
            case Subject.OfPair pair -> "/compare/" + subject.key();
        };
        return page + "#vote-" + subject.key();
    }
}
