package org.shipworthy.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shipworthy.digest.issue.Edition;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.sending.Failure;
import org.shipworthy.digest.sending.Run;
import org.shipworthy.digest.sending.Runs;
import org.shipworthy.digest.sending.SendingSettings;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.RowNumber;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;
import org.shipworthy.web.pages.Show;

/** {@code /desk/digest/{week}/run}: how far the sending of an edition is, whom it did not reach, and the buttons. */
public final class DigestRunPage {

    public static final String PATH = "/desk/digest/:week/run";

    private static final int FAILURES = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Templates templates;
    private final Frame.House house;
    private final Editions editions;
    private final Runs runs;
    private final ErrorPage errors;

    public DigestRunPage(Templates templates, Frame.House house, Editions editions, Runs runs, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.editions = editions;
        this.runs = runs;
        this.errors = errors;
    }

    /**
     * @param run      empty while nobody has it sent
     * @param failures one page of them
     * @param more     whether there are others after those
     */
    public record View(Frame frame, Edition edition, Optional<Run> run, List<Failure> failures, boolean more) {

        public String address() {
            return DigestRunPage.address(edition.key());
        }

        public String title() {
            String state = run.orElseThrow().state().key();
            return state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1);
        }

        public String time(Instant at) {
            return Show.day(LocalDate.ofInstant(at, ZoneOffset.UTC)) + ", " + TIME.format(at) + " UTC";
        }

        public long leaseSeconds() {
            return SendingSettings.LEASE_PATIENCE.toSeconds();
        }

        public boolean isSendable() {
            return run.isEmpty() && edition.state() == Edition.State.APPROVED;
        }
    }

    static String address(IssueKey key) {
        return PATH.replace(":week", key.toString());
    }

    private Optional<Edition> edition(Visit visit) {
        return IssueKey.parse(visit.part("week")).flatMap(editions::find);
    }

    public Reply show(Visit visit) {
        return edition(visit).map(edition -> page(edition, RowNumber.parse(visit.query("after")).orElse(0L)))
                .orElseGet(() -> errors.notFound("There is no edition of this week."));
    }

    private Reply page(Edition edition, long after) {
        Optional<Run> run = runs.find(edition.key());
        List<Failure> failures = run.map(known -> runs.listFailures(known, after, FAILURES + 1)).orElse(List.of());
        Frame frame = house.frame("Sending " + edition.key(), "How far the sending of an edition is.", address(edition.key()), "").hiddenFromSearch();
        View view = new View(frame, edition, run, failures.stream().limit(FAILURES).toList(), failures.size() > FAILURES);
        return Reply.html(200, templates.render("desk/digestrun", view)).with("X-Robots-Tag", "noindex");
    }

    /** What a button says; one that came too late changes nothing, and the page then shows what is so. */
    public Reply decide(Visit visit) {
        Optional<Edition> edition = edition(visit);
        edition.ifPresent(known -> carryOut(visit.form("do"), known));
        return edition.map(known -> Reply.seeOther(address(known.key()))).orElseGet(() -> errors.notFound("There is no edition of this week."));
    }

    private void carryOut(String decision, Edition edition) {
        IssueKey key = edition.key();
        switch (decision) {
            case "send" -> {
                if (edition.state() == Edition.State.APPROVED) {
                    runs.start(key);
                }
            }
            case "pause" -> runs.pause(key);
            case "resume" -> runs.resume(key);
            case "cancel" -> runs.cancel(key);
            case "resend" -> runs.find(key).ifPresent(runs::resendFailures);
            default -> { }
        }
    }
}
