package org.shipworthy.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.community.BallotOutcome;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Footing;
import org.shipworthy.community.OwnBallots;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Voter;
import org.shipworthy.community.rules.Rule;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Token;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.OpeningStamp;
import org.shipworthy.web.pages.OwnVotes;

/**
 * {@code /api/v1/ballots}: a voter's ballots, cast and withdrawn. The voter is known by a bearer token (RFC 6750), which
 * verified voters make on the page of their votes, or by the browser's own cookie; a page's script sends the page's stamp
 * along, as the page's form does.
 */
public final class BallotAnswers {

    /** A body that says two things is no ballot. */
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final String SCHEME = "Bearer ";

    private final Problems problems;
    private final Site site;
    private final OwnVotes ownVotes;
    private final OpeningStamp stamps;
    private final Function<Visit, Circumstances> provenance;

    /** @param provenance what is known of where a visit's ballots come from */
    public BallotAnswers(Problems problems, Site site, OwnVotes ownVotes, OpeningStamp stamps, Function<Visit, Circumstances> provenance) {
        this.problems = problems;
        this.site = site;
        this.ownVotes = ownVotes;
        this.stamps = stamps;
        this.provenance = provenance;
    }

    private record Asked(String subject, String choice, String stamp) {}

    /** The voter's live ballots; none for a browser that never voted. */
    public Reply list(Visit visit) {
        if (hasToken(visit) && voter(visit).isEmpty()) {
            return unknownVoter();
        }
        OwnBallots own = voter(visit).map(site.community()::ballotsOf).orElse(new OwnBallots(false, List.of()));
        return Reply.of("application/json", Json.write(Json.object("verified", own.verified(),
                "ballots", own.ballots().stream().map(BallotAnswers::ballot).toList()))).personal();
    }

    private static Map<String, Object> ballot(OwnBallots.Own own) {
        Footing footing = own.ballot().footing();
        return Json.object("subject", own.ballot().subject().key(), "choice", own.ballot().choice().key(), "castAt", own.ballot().castAt().toString(),
                "verified", footing.verified(), "blind", footing.blind(), "interested", footing.interested(), "setAside", footing.setAside().orElse(null));
    }

    public Reply cast(Visit visit) {
        Optional<Voter> voter = voter(visit);
        return voter.isEmpty() ? unknownVoter() : read(visit).map(asked -> cast(visit, voter.get(), asked))
                .orElseGet(() -> badBallot("The body is an object with subject and choice, and for a page's script its stamp."));
    }

    private static Optional<Asked> read(Visit visit) {
        try {
            return Optional.ofNullable(JSON.readValue(Optional.ofNullable(visit.context().body().asString()).orElse(""), Asked.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private Reply cast(Visit visit, Voter voter, Asked asked) {
        Optional<Subject> subject = subject(visit, asked.subject);
        if (subject.isEmpty()) {
            return badBallot("The subject is a tool's slug, or the slugs of two tools in alphabetical order, joined by -vs-, that are listed here.");
        }
        Optional<Choice> choice = Optional.ofNullable(asked.choice).flatMap(Choice::find).filter(one -> one.fits(subject.get()));
        if (choice.isEmpty()) {
            return badBallot("On a tool the choice is ship or skip; on a pair first, second, tie or neither.");
        }
        Circumstances plain = provenance.apply(visit);
        Circumstances circumstances = hasToken(visit) ? plain : stamps.judge(plain, Optional.ofNullable(asked.stamp).orElse(""));
        BallotOutcome outcome = site.cast(voter, subject.get(), choice.get(), circumstances);
        return ownVotes.afterwards(kept(subject.get(), choice.get(), outcome.setAside(circumstances)), visit, subject.get(), choice);
    }

    private static Reply kept(Subject subject, Choice choice, Optional<Rule> setAside) {
        return Reply.of("application/json", Json.write(Json.object("subject", subject.key(), "choice", choice.key(), "setAside", setAside.map(Rule::key).orElse(null))));
    }

    /** Takes the voter's ballot back; the same answer when there is none. */
    public Reply withdraw(Visit visit) {
        Optional<Voter> voter = voter(visit);
        if (voter.isEmpty()) {
            return unknownVoter();
        }
        return Subject.parse(visit.part("subject")).map(subject -> {
            site.withdraw(voter.get(), subject);
            return ownVotes.afterwards(withdrawn(subject), visit, subject, Optional.empty());
        }).orElseGet(() -> badBallot("The address ends with a tool's slug, or with two slugs in alphabetical order, joined by -vs-."));
    }

    private static Reply withdrawn(Subject subject) {
        return Reply.of("application/json", Json.write(Json.object("subject", subject.key(), "choice", null)));
    }

    private static Optional<Subject> subject(Visit visit, String key) {
        Shelf shelf = visit.snapshot().shelf();
        return Optional.ofNullable(key).flatMap(Subject::parse).filter(subject -> switch (subject) {
            case Subject.OfTool(var tool) -> shelf.findTool(tool).isPresent();
            case Subject.OfPair(var first, var second) -> shelf.findTool(first).isPresent() && shelf.findTool(second).isPresent();
        });
    }

    private static boolean hasToken(Visit visit) {
        return visit.context().request().headers().contains("Authorization");
    }

    /** A token that is wrong is not made good by a cookie. */
    private Optional<Voter> voter(Visit visit) {
        if (!hasToken(visit)) {
            return ownVotes.voter(visit);
        }
        String shown = visit.context().request().getHeader("Authorization");
        return shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? Token.parse(shown.substring(SCHEME.length()).strip()).flatMap(site.community()::findVoter) : Optional.empty();
    }

    private Reply unknownVoter() {
        return problems.of(Problem.UNKNOWN_VOTER, "Send a token that a verified voter made under /votes, or the cookie of a browser that has voted. Nothing was changed.")
                .with("WWW-Authenticate", "Bearer");
    }

    private Reply badBallot(String detail) {
        return problems.of(Problem.BAD_BALLOT, detail + " Nothing was changed.");
    }
}
