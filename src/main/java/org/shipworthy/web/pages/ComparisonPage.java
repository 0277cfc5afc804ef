package org.shipworthy.web.pages;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Alternative;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Subject;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Comparison.Contender;
import org.shipworthy.decide.Lineup;
import org.shipworthy.decide.ReviewerSplit;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /compare/a-vs-b}: two to four tools side by side. */
public final class ComparisonPage implements Page {

    private static final int MOST_RELATED = 6;
    static final int MOST_KEY_DIFFERENCES = 8;

    private final Templates templates;
    private final Frame.House house;
    private final OwnVotes ownVotes;
    private final ErrorPage errors;

    public ComparisonPage(Templates templates, Frame.House house, OwnVotes ownVotes, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.ownVotes = ownVotes;
        this.errors = errors;
    }

    @Override
    public Reply answer(Visit visit) {
        String key = visit.part("tools");
        return switch (Lineup.read(key)) {
            case Lineup.Reading.Refused refused -> errors.badComparison(refused.reason());
            case Lineup.Reading.Read(Lineup lineup) -> lineup.key().equals(key)
                    ? comparison(visit, lineup)
                    : Reply.permanentlyAt(address(lineup));
        };
    }

    private Reply comparison(Visit visit, Lineup lineup) {
        return switch (Comparison.of(visit.snapshot(), lineup)) {
            case Comparison.Result.Unknown unknown -> errors.unknownTools(visit, unknown.slugs());
            case Comparison.Result.Compared(Comparison comparison) ->
                    Reply.html(200, templates.render("comparison", view(visit, comparison)));
        };
    }

    public static String address(Lineup lineup) {
        return "/compare/" + lineup.key();
    }

    /** Whether this page shows something of the visitor's own. */
    public boolean isPersonalTo(Visit visit) {
        return Lineup.read(visit.part("tools")) instanceof Lineup.Reading.Read(Lineup lineup)
                && ownVotes.has(visit, subjects(lineup));
    }

    private static List<Subject> subjects(Lineup lineup) {
        List<Subject> subjects = new ArrayList<>();
        lineup.slugs().forEach(slug -> subjects.add(new Subject.OfTool(slug)));
        if (lineup.slugs().size() == 2) {
            subjects.add(new Subject.OfPair(lineup.slugs().getFirst(), lineup.slugs().getLast()));
        }
        return subjects;
    }

    private ComparisonView view(Visit visit, Comparison comparison) {
        Optional<PriceRead> read = PriceRead.find(visit.query(), address(comparison.lineup()),
                comparison.contenders().stream().map(Contender::tool).toList(), visit.today());
        Frame frame = read.isPresent() ? frame(comparison).hiddenFromSearch() : frame(comparison);
        return new ComparisonView(frame, comparison, question(comparison), AnswerBox.of(visit, comparison, read), keyDifferences(comparison),
                ReviewerSplit.of(comparison),
                comparison.contenders().stream().map(contender -> OfferTable.of(contender.letter(), contender.tool())).toList(),
                read, pairVote(visit, comparison), ranked(visit, comparison), toolVotes(visit, comparison), related(visit, comparison), visit.today());
    }

    private Frame frame(Comparison comparison) {
        String title = comparison.contenders().stream().map(contender -> contender.tool().name()).collect(joining(" vs "));
        String description = title + ": " + comparison.contenders().stream()
                .map(contender -> contender.tool().name() + " – " + contender.tool().tagline())
                .collect(joining("; ")) + ". Panel verdict, prices, facts with sources, votes.";
        return house.frame(title, description, address(comparison.lineup()), "/compare")
                .describedBy(StructuredData.comparison(house, title, comparison));
    }

    private static String question(Comparison comparison) {
        String which = switch (comparison.contenders().size()) {
            case 2 -> "one";
            case 3 -> "of the three";
            default -> "of the four";
        };
        return "Which " + which + " should you ship with?";
    }

    /** What is known of all and different goes first; what is known of some only fills up. */
    private static List<Comparison.FactRow> keyDifferences(Comparison comparison) {
        return Stream.of(Comparison.Relation.DIFFERENT, Comparison.Relation.PARTLY_KNOWN)
                .flatMap(relation -> comparison.facts(relation).stream())
                .filter(row -> row.attribute().isDeciding())
                .limit(MOST_KEY_DIFFERENCES)
                .toList();
    }

    private Optional<VoteBox> pairVote(Visit visit, Comparison comparison) {
        return comparison.pair().map(pair -> VoteBox.onPair(
                comparison.contenders().getFirst().tool().name(), comparison.contenders().getLast().tool().name(), pair,
                visit.snapshot().tallies().of(pair), ownVotes.on(visit, pair), address(comparison.lineup())));
    }

    private static Optional<RankedPair> ranked(Visit visit, Comparison comparison) {
        return comparison.pair().flatMap(pair -> RankedPair.find(visit.snapshot(),
                comparison.contenders().getFirst().tool(), comparison.contenders().getLast().tool()));
    }

    private List<VoteBox> toolVotes(Visit visit, Comparison comparison) {
        return comparison.contenders().stream().map(contender -> toolVote(visit, comparison, contender)).toList();
    }

    private VoteBox toolVote(Visit visit, Comparison comparison, Contender contender) {
        Subject.OfTool subject = new Subject.OfTool(contender.tool().slug());
        return VoteBox.onTool(contender.tool().name(), subject, contender.tally(), ownVotes.on(visit, subject), address(comparison.lineup()));
    }

    /** Each tool against what its own entry names as an alternative. */
    private static List<ComparisonView.Related> related(Visit visit, Comparison comparison) {
        return comparison.contenders().stream()
                .flatMap(contender -> contender.tool().alternatives().stream()
                        .flatMap(alternative -> related(visit, comparison, contender.tool(), alternative).stream()))
                .distinct()
                .limit(MOST_RELATED)
                .toList();
    }

    private static Optional<ComparisonView.Related> related(Visit visit, Comparison comparison, Tool tool, Alternative alternative) {
        Collection<Slug> here = comparison.lineup().slugs();
        return alternative.tool()
                .filter(slug -> !here.contains(slug))
                .flatMap(visit.snapshot().shelf()::findTool)
                .map(other -> new ComparisonView.Related(
                        address(new Lineup(List.of(tool.slug(), other.slug()))), tool.name() + " vs " + other.name(), "", alternative.reason()));
    }
}
