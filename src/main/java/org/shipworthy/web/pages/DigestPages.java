package org.shipworthy.web.pages;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shipworthy.digest.issue.Edition;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.issue.IssueView;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /digest} and {@code /digest/2026-W47}: what the weekly mail is, and every edition that was sent. */
public final class DigestPages {

    public static final String FEED = "/feeds/digest.atom";

    private static final int EDITIONS_OF_A_PAGE = 52;
    private static final String BEFORE = "before";

    private final Templates templates;
    private final Frame.House house;
    private final Editions editions;
    private final ErrorPage errors;

    public DigestPages(Templates templates, Frame.House house, Editions editions, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.editions = editions;
        this.errors = errors;
    }

    /** @param older where the editions before these are listed; empty when these are the first */
    public record View(Frame frame, SignUp form, List<Row> editions, Optional<String> older) {}

    public record Row(String address, String key, LocalDate day, String subject) {}

    public record EditionView(Frame frame, IssueView issue, SignUp form) {}

    public Reply list(Visit visit) {
        List<Edition> found = editions.listApproved(IssueKey.parse(visit.query(BEFORE)), EDITIONS_OF_A_PAGE + 1);
        List<Edition> shown = found.subList(0, Math.min(EDITIONS_OF_A_PAGE, found.size()));
        Optional<String> older = found.size() > shown.size() ? Optional.of("/digest?" + BEFORE + "=" + shown.getLast().key()) : Optional.empty();
        Frame frame = house.frame("Weekly digest", "One mail a week at most: new and changed verdicts, price changes, resolved predictions.", "/digest", "");
        return Reply.html(200, templates.render("digest/digest", new View(frame, SignUp.forEverything(), shown.stream().map(DigestPages::row).toList(), older)));
    }

    private static Row row(Edition edition) {
        return new Row(edition.issue().path(), edition.key().toString(), day(edition), edition.issue().subject());
    }

    private static LocalDate day(Edition edition) {
        return LocalDate.ofInstant(edition.approvedAt().orElseThrow(), ZoneOffset.UTC);
    }

    public Reply issue(Visit visit) {
        return IssueKey.parse(visit.part("week")).flatMap(editions::find)
                .filter(edition -> edition.state() == Edition.State.APPROVED)
                .map(this::issue)
                .orElseGet(() -> errors.notFound("There is no edition of the digest at this address."));
    }

    private Reply issue(Edition edition) {
        IssueView view = IssueView.whole(URI.create(house.baseUrl()), edition.issue());
        Frame frame = house.frame("Digest " + edition.key(), view.preview(), edition.issue().path(), "");
        return Reply.html(200, templates.render("digest/edition", new EditionView(frame, view, SignUp.forEverything())));
    }
}
