package org.shipworthy.web.pages;

import java.util.List;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.CloseCall;
import org.shipworthy.decide.Highlights;
import org.shipworthy.decide.PopularPairs;
import org.shipworthy.decide.bottomline.ListedAnswers;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Lens;
import org.shipworthy.publish.Derived;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.Snapshot;

/** Lists of comparisons, each with its answer and with what makes it worth reading; prepared with each publication of tools. */
public final class ComparisonLists {

    private record Made(Highlights highlights, ListedAnswers answers) {}

    /** @param voted whether it is the readers' votes that chose them */
    record Popular(List<ComparisonView.Related> comparisons, boolean voted) {}

    private final Site site;
    private final Derived<Made> made;

    public ComparisonLists(Site site) {
        this.site = site;
        this.made = site.derive(this::make);
    }

    private Made make(Shelf shelf, Bench bench) {
        Made fresh = new Made(new Highlights(shelf, bench), new ListedAnswers(site.today()));
        Stream.concat(shelf.categories().stream().flatMap(category -> fresh.highlights.closestIn(category.slug()).stream()).map(ComparisonLists::tools),
                fresh.highlights.suggestions().stream().map(ComparisonLists::tools)).forEach(fresh.answers::prepare);
        return fresh;
    }

    private static List<Tool> tools(CloseCall call) {
        return List.of(call.first().tool(), call.second().tool());
    }

    private static List<Tool> tools(PopularPairs.Pair pair) {
        return List.of(pair.first(), pair.second());
    }

    Highlights highlights(Snapshot snapshot) {
        return made.of(snapshot).highlights;
    }

    /** Of all categories. */
    List<ComparisonView.Related> closest(Snapshot snapshot) {
        return closeCalls(snapshot, highlights(snapshot).closest());
    }

    List<ComparisonView.Related> closestIn(Slug category, Snapshot snapshot) {
        return closeCalls(snapshot, highlights(snapshot).closestIn(category));
    }

    private List<ComparisonView.Related> closeCalls(Snapshot snapshot, List<CloseCall> calls) {
        return calls.stream().map(call -> new ComparisonView.Related(ComparisonPage.address(call.lineup()),
                call.first().tool().name() + " vs " + call.second().tool().name(), answer(snapshot, tools(call)), shares(call) + parting(call))).toList();
    }

    private String answer(Snapshot snapshot, List<Tool> tools) {
        return made.of(snapshot).answers.of(snapshot, tools).words();
    }

    private static String shares(CloseCall call) {
        int first = call.first().verdict().shipPercent();
        return call.points() == 0
                ? "Both " + first + "% ship; "
                : first + "% and " + call.second().verdict().shipPercent() + "% ship; ";
    }

    private static String parting(CloseCall call) {
        return call.parting().isEmpty()
                ? "no lens rules differently on them."
                : "they part on " + English.list(call.parting().stream().map(Lens::name).toList()) + ".";
    }

    Popular popular(Snapshot snapshot) {
        PopularPairs popular = highlights(snapshot).popular(snapshot.tallies());
        return new Popular(popular.pairs().stream().map(pair -> new ComparisonView.Related(ComparisonPage.address(pair.lineup()),
                pair.first().name() + " vs " + pair.second().name(), answer(snapshot, tools(pair)), pair.reason().orElseGet(() -> Show.votes(pair.ballots())))).toList(),
                popular.basis() == PopularPairs.Basis.BALLOTS);
    }
}
