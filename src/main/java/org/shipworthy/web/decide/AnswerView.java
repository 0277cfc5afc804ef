package org.shipworthy.web.decide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Lineup;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.AnswerWords;
import org.shipworthy.decide.brief.BriefWords;
import org.shipworthy.decide.brief.Check;
import org.shipworthy.decide.brief.Excluded;
import org.shipworthy.decide.brief.Policy;
import org.shipworthy.decide.brief.Ranked;
import org.shipworthy.decide.brief.Score;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.web.pages.ComparisonPage;
import org.shipworthy.web.pages.Show;

/**
 * An answer as its page shows it.
 *
 * @param question what was asked, in a sentence
 * @param brief    the constraints in words
 * @param approved tools that people who decide together approved, with their reasons
 */
public record AnswerView(Answer answer, String question, List<BriefWords.Line> brief, Optional<ComparisonLink> comparison, Map<Slug, String> approved) {

    /** More tools of a kind are counted and not listed. */
    private static final int MOST = 60;

    /** The comparison of the best. */
    public record ComparisonLink(String address, String title) {}

    /** A tool that would enter, and the address of the brief that lets it. */
    public record Entering(String words, String address) {}

    static AnswerView of(Answer answer, Snapshot snapshot) {
        return of(answer, Policy.NONE, snapshot);
    }

    /** @param policy by which the brief was answered */
    public static AnswerView of(Answer answer, Policy policy, Snapshot snapshot) {
        return new AnswerView(answer, BriefWords.question(answer.brief(), snapshot.shelf()), BriefWords.lines(answer.brief()), comparison(answer.ranked()), policy.approved());
    }

    private static Optional<ComparisonLink> comparison(List<Ranked> ranked) {
        if (ranked.size() < Lineup.FEWEST) {
            return Optional.empty();
        }
        Tool first = ranked.getFirst().tool();
        Tool second = ranked.get(1).tool();
        return Optional.of(new ComparisonLink(ComparisonPage.address(new Lineup(List.of(first.slug(), second.slug()))), first.name() + " vs " + second.name()));
    }

    public String query() {
        return answer.brief().toQuery();
    }

    /** The brief as the value of a field of another address. */
    public String escapedQuery() {
        return URLEncoder.encode(query(), UTF_8);
    }

    public String sieve() {
        return AnswerWords.sieve(answer);
    }

    public Optional<String> sureness() {
        return AnswerWords.sureness(answer);
    }

    public List<String> flips() {
        return AnswerWords.flips(answer);
    }

    public List<Ranked> sure() {
        return answer.sure().stream().limit(MOST).toList();
    }

    public List<Ranked> unsure() {
        return answer.unsure().stream().limit(MOST).toList();
    }

    public List<Excluded> excluded() {
        return answer.excluded().stream().limit(MOST).toList();
    }

    /** How many of so many are not listed, in words; empty when all are. */
    public static String more(int all) {
        return all > MOST ? "and " + (all - MOST) + " more" : "";
    }

    public int place(Ranked ranked) {
        return answer.ranked().indexOf(ranked) + 1;
    }

    /** Why people who decide together approved it; empty when they did not. */
    public Optional<String> approval(Ranked ranked) {
        return Optional.ofNullable(approved.get(ranked.tool().slug()));
    }

    public List<String> sensitivities() {
        return AnswerWords.sensitivities(answer);
    }

    public List<Entering> misses() {
        return answer.misses().stream().map(miss -> new Entering(AnswerWords.miss(miss), BriefAddress.of(miss.relaxed()))).toList();
    }

    public static String points(Score.Part part) {
        return part.points().isPresent() ? signed(part.points().getAsDouble()) : "says nothing";
    }

    public static String weight(Score.Part part) {
        return Math.round(part.share() * 100) + "%";
    }

    public static String contribution(Score.Part part) {
        return signed(part.contribution());
    }

    private static String signed(double points) {
        String size = String.format(Locale.ROOT, "%.2f", Math.abs(points));
        return size.equals("0.00") ? size : (points < 0 ? "−" : "+") + size;
    }

    /** {@code models.dev, 2 Jul 2026}; empty when no source speaks of it. */
    public static String sources(Check check) {
        return Stream.of(check.ground().claims()).flatMap(List::stream).map(AnswerView::source).distinct().reduce((one, other) -> one + "; " + other).orElse("");
    }

    private static String source(Claim claim) {
        return claim.source().name() + ", " + Show.day(claim.source().readOn());
    }

    /** What other sources say, where it would decide otherwise. */
    public static String against(Check check) {
        return check.against().stream().map(claim -> source(claim) + " says " + Show.value(claim)).distinct().reduce((one, other) -> one + "; " + other).orElse("");
    }
}
