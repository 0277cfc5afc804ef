package org.shipworthy.web.desk;

import java.util.Optional;
import org.shipworthy.accounts.User;
import org.shipworthy.digest.Mails;
import org.shipworthy.digest.issue.DigestIssue;
import org.shipworthy.digest.issue.Edition;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.issue.IssueMail;
import org.shipworthy.digest.sending.Run;
import org.shipworthy.digest.sending.Runs;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;

/** {@code /desk/digest/2026-W47}: one edition as its readers will see it, and what an editor can do with it. */
public final class EditionPage {

    private final Templates templates;
    private final Frame.House house;
    private final Editions editions;
    private final Runs runs;
    private final Mails mails;
    private final EditionProof proof;
    private final ErrorPage errors;

    public EditionPage(Templates templates, Frame.House house, Editions editions, Runs runs, Mails mails, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.editions = editions;
        this.runs = runs;
        this.mails = mails;
        this.proof = new EditionProof(house.baseUrl());
        this.errors = errors;
    }

    /**
     * @param words what stands in their fields
     * @param mail  absent when everything was left out
     * @param told  what was just done; empty when nothing was
     * @param fault what was wrong with what was sent; empty when nothing was
     */
    public record View(Frame frame, Edition edition, Words words, Optional<IssueMail> mail, Optional<Run> run, EditionProof.Look look, String told, String fault) {

        public String address() {
            return EditionsPage.PATH + "/" + edition.key();
        }

        public String sending() {
            return DigestRunPage.address(edition.key());
        }
    }

    /** An editor's own subject and introduction, either may be empty. Browsers send two characters for each line end. */
    public record Words(String subject, String introduction) {

        public static final int LONGEST_SUBJECT = DigestIssue.LONGEST_SUBJECT;
        public static final int LONGEST_INTRODUCTION = DigestIssue.LONGEST_INTRODUCTION;

        public Words {
            introduction = introduction.replace("\r\n", "\n");
        }

        static Words of(Edition edition) {
            return new Words(edition.edits().subject(), edition.edits().introduction());
        }

        /** Why they cannot be sent. */
        Optional<String> fault() {
            return tooLong("subject", subject, LONGEST_SUBJECT).or(() -> tooLong("introduction", introduction, LONGEST_INTRODUCTION));
        }

        private static Optional<String> tooLong(String what, String text, int most) {
            return text.length() <= most ? Optional.empty()
                    : Optional.of("The " + what + " has " + text.length() + " characters; at most " + most + " are sent. Nothing was saved.");
        }
    }

    public Reply show(Visit visit) {
        return find(visit).map(edition -> page(visit, 200, edition, Words.of(edition), visit.query("told"), "")).orElseGet(this::missing);
    }

    private Optional<Edition> find(Visit visit) {
        return IssueKey.parse(visit.part("week")).flatMap(editions::find);
    }

    private Reply missing() {
        return errors.notFound("There is no edition of this week.");
    }

    private Reply page(Visit visit, int status, Edition edition, Words words, String told, String fault) {
        Frame frame = house.frame("Digest " + edition.key(), "One edition of the digest.", EditionsPage.PATH, "").hiddenFromSearch();
        View view = new View(frame, edition, words, proof.print(edition), runs.find(edition.key()), EditionProof.Look.read(visit), told, fault);
        return Reply.html(status, templates.render("desk/edition", view)).with("X-Robots-Tag", "noindex")
                .with("Content-Security-Policy", EditionProof.WITH_FRAME);
    }

    /** The mail itself, for the frame. */
    public Reply mail(Visit visit) {
        return find(visit).flatMap(proof::print).map(mail -> proof.page(mail, EditionProof.Look.read(visit))).orElseGet(this::missing);
    }

    /** One button of the page; what it did is said by the page that is shown next. */
    public Reply act(Visit visit) {
        return find(visit).map(edition -> act(visit, edition)).orElseGet(this::missing);
    }

    private Reply act(Visit visit, Edition edition) {
        IssueKey key = edition.key();
        String item = visit.form("item");
        User user = Door.user(visit);
        return switch (visit.form("action")) {
            case "words" -> reword(visit, edition);
            case "raise" -> told(key, editions.raise(key, item).isPresent(), "moved");
            case "drop" -> told(key, editions.drop(key, item, true).isPresent(), "left-out");
            case "keep" -> told(key, editions.drop(key, item, false).isPresent(), "taken-in");
            case "anew" -> told(key, composedAnew(edition), "composed");
            case "test" -> told(key, proof.print(edition).map(mail -> sendTest(user, mail)).isPresent(), "test");
            case "approve" -> told(key, editions.approve(key, user.email().value()), "approved");
            case "discard" -> told(key, editions.discard(key, user.email().value()), "discarded");
            default -> told(key, false, "");
        };
    }

    private Reply reword(Visit visit, Edition edition) {
        Words words = new Words(visit.form("subject"), visit.form("introduction"));
        return words.fault().map(said -> page(visit, 422, edition, words, "", said))
                .orElseGet(() -> told(edition.key(), editions.reword(edition.key(), words.subject, words.introduction).isPresent(), "saved"));
    }

    private boolean composedAnew(Edition edition) {
        boolean draft = edition.isDraft();
        if (draft) {
            editions.compose(edition.key());
        }
        return draft;
    }

    private String sendTest(User user, IssueMail mail) {
        mails.queue(user.email(), "[Test] " + mail.subject(), mail.text(), mail.html(), mail.unsubscribe());
        return mail.subject();
    }

    private static Reply told(IssueKey key, boolean done, String what) {
        return Reply.seeOther(EditionsPage.PATH + "/" + key + "?told=" + (done ? what : "not-done"));
    }
}
