package org.shipworthy.decide.brief;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Lineup;
import org.shipworthy.decide.bottomline.BottomLine;
import org.shipworthy.decide.bottomline.Fit;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.Snapshot;

/** The best of a brief, held against each other as on their comparison's page, by the brief's workload, wishes and weights. */
final class Finalists {

    private Finalists() {}

    /** Among those that are as sure as the first; empty when there are not two of them. */
    static Optional<BottomLine> bottomLine(Snapshot snapshot, Question question, List<Ranked> ranked) {
        List<Ranked> best = ranked.stream().filter(one -> one.isSure() == ranked.getFirst().isSure()).limit(Lineup.MOST).toList();
        return best.size() < Lineup.FEWEST ? Optional.empty() : Optional.of(among(snapshot.withShelf(shelf(snapshot, question.brief(), best)), question, best));
    }

    /** Each with the ways only that the brief allows, so that no other price counts. */
    private static Shelf shelf(Snapshot snapshot, Brief brief, List<Ranked> best) {
        return new Shelf(snapshot.shelf().categories(), best.stream().map(Ranked::tool)
                .map(tool -> tool.withOffers(tool.offers().stream().filter(Allowed.of(brief, tool)::has).toList())).toList());
    }

    private static BottomLine among(Snapshot snapshot, Question question, List<Ranked> best) {
        Brief brief = question.brief();
        Map<Slug, Fit> fits = best.stream().collect(toMap(one -> one.tool().slug(), one -> Check.fit(one.wishes())));
        var asked = new org.shipworthy.decide.bottomline.Question(brief.workload(), brief.hardware(), brief.weights(), fits, question.day());
        return switch (Comparison.of(snapshot, new Lineup(best.stream().map(Ranked::tool).map(Tool::slug).toList()))) {
            case Comparison.Result.Compared compared -> BottomLine.of(snapshot, compared.comparison(), asked);
            case Comparison.Result.Unknown unknown -> throw new IllegalStateException("ranked, but not on the shelf: " + unknown.slugs());
        };
    }
}
