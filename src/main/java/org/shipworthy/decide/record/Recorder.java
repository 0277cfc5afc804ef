package org.shipworthy.decide.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.decide.bottomline.Kind;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.AnswerWords;
import org.shipworthy.decide.brief.BriefWords;
import org.shipworthy.decide.brief.Check;
import org.shipworthy.decide.brief.Cost;
import org.shipworthy.decide.brief.Excluded;
import org.shipworthy.decide.brief.Ranked;
import org.shipworthy.decide.brief.Score;
import org.shipworthy.decide.record.DecisionRecord.Constraint;
import org.shipworthy.decide.record.DecisionRecord.LeftOut;
import org.shipworthy.decide.record.DecisionRecord.Option;
import org.shipworthy.decide.record.DecisionRecord.Outcome;
import org.shipworthy.decide.record.DecisionRecord.Relied;
import org.shipworthy.decide.record.DecisionRecord.Ruled;
import org.shipworthy.panel.Bench;
import org.shipworthy.publish.Snapshot;

/** Writes down an answer and all that it rests on. */
public final class Recorder {

    /** A decision is looked at again after so many days, or earlier when a fact of its choice is stale by then. */
    static final int LOOK_AGAIN_DAYS = 180;

    private final Snapshot snapshot;
    private final Answer answer;
    private final Team team;

    private Recorder(Snapshot snapshot, Answer answer, Team team) {
        this.snapshot = snapshot;
        this.answer = answer;
        this.team = team;
    }

    /**
     * @param by    who decides; may be empty
     * @param again when to look again; when absent, as {@link #lookAgain} says
     */
    public static DecisionRecord record(Snapshot snapshot, Answer answer, String by, Optional<LocalDate> again) {
        return record(snapshot, answer, Team.NONE, by, again);
    }

    /** @param team by whose policy the brief was answered */
    public static DecisionRecord record(Snapshot snapshot, Answer answer, Team team, String by, Optional<LocalDate> again) {
        return new Recorder(snapshot, answer, team).record(by, again);
    }

    private DecisionRecord record(String by, Optional<LocalDate> again) {
        return new DecisionRecord(DecisionRecord.FORMAT, BriefWords.question(answer.brief(), snapshot.shelf()), answer.brief().toQuery(),
                BriefWords.lines(answer.brief()).stream().map(line -> new Constraint(line.label(), line.text())).toList(), team,
                answer.day().toString(), by, again.orElseGet(() -> lookAgain(answer)).toString(), Score.RULE, outcome(),
                answer.ranked().stream().limit(DecisionRecord.MOST_OPTIONS).map(this::option).toList(),
                answer.excluded().stream().limit(DecisionRecord.MOST_LEFT_OUT).map(Recorder::leftOut).toList(), answer.considered());
    }

    /** When the first fact of the first tool goes stale, at the latest after {@link #LOOK_AGAIN_DAYS}. */
    static LocalDate lookAgain(Answer answer) {
        LocalDate latest = answer.day().plusDays(LOOK_AGAIN_DAYS);
        return answer.first().stream().flatMap(Recorder::claims).map(claim -> claim.source().readOn().plus(claim.attribute().lifetime()))
                .filter(expires -> expires.isAfter(answer.day())).filter(expires -> expires.isBefore(latest)).min(Comparator.naturalOrder()).orElse(latest);
    }

    private static Stream<Claim> claims(Ranked ranked) {
        return Stream.concat(Stream.of(ranked.musts(), ranked.wishes()).flatMap(List::stream).flatMap(check -> check.ground().claims().stream()),
                ranked.cost() instanceof Cost.Known known ? known.claims().stream() : Stream.empty());
    }

    private Outcome outcome() {
        List<String> flips = new ArrayList<>(AnswerWords.flips(answer));
        flips.addAll(AnswerWords.sensitivities(answer));
        answer.misses().forEach(miss -> flips.add(AnswerWords.miss(miss)));
        return new Outcome(AnswerWords.headline(answer), AnswerWords.pick(answer).map(tool -> tool.slug().value()).orElse(""),
                AnswerWords.sureness(answer).orElse(""), flips);
    }

    private Option option(Ranked ranked) {
        Bench bench = snapshot.bench();
        Tool tool = ranked.tool();
        List<Relied> facts = new ArrayList<>();
        Stream.of(ranked.musts(), ranked.wishes()).flatMap(List::stream).forEach(check -> facts.addAll(relied(check)));
        if (ranked.cost() instanceof Cost.Known known) {
            known.claims().forEach(claim -> facts.add(relied("price", "", claim.attribute().label() + ": " + ValueWords.of(claim) + " " + claim.attribute().unit(), claim)));
        }
        return new Option(tool.slug().value(), tool.name(), ranked.isSure(), ranked.score().percent(), ranked.score().of(Kind.PANEL).words(),
                bench.reviewsOf(tool.slug()).stream().map(review -> new Ruled(review.lens().value(), review.ruling().key(), review.writtenOn().toString())).toList(),
                ranked.score().of(Kind.COMMUNITY).words(), ranked.cost() instanceof Cost.Known known ? known.month().toString() : "", ranked.cost().words(),
                facts.stream().distinct().toList());
    }

    private static List<Relied> relied(Check check) {
        List<Claim> claims = check.ground().claims();
        return claims.isEmpty() ? List.of(new Relied(check.requirement().words(), check.outcome().key(), check.ground().words(), "", ""))
                : claims.stream().map(claim -> relied(check.requirement().words(), check.outcome().key(), check.ground().words(), claim)).distinct().toList();
    }

    private static Relied relied(String asked, String outcome, String fact, Claim claim) {
        return new Relied(asked, outcome, fact, claim.source().name(), claim.source().readOn().toString());
    }

    private static LeftOut leftOut(Excluded excluded) {
        return new LeftOut(excluded.tool().slug().value(), excluded.tool().name(), excluded.failed().stream().flatMap(check -> relied(check).stream()).toList(), excluded.reason());
    }
}
