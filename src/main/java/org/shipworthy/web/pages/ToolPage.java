package org.shipworthy.web.pages;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.catalogue.Alternative;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.News;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Subject;
import org.shipworthy.decide.Judged;
import org.shipworthy.decide.Lineup;
import org.shipworthy.decide.Substitutes;
import org.shipworthy.decide.TypedTool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;
import org.shipworthy.publish.Derived;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /tools/slug}: everything about one tool. */
public final class ToolPage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final OwnVotes ownVotes;
    private final ErrorPage errors;
    private final Derived<Substitutes> substitutes;
    private final Derived<Set<Slug>> changed;
    private final Derived<Map<String, List<Life.Moved>>> movedNames;

    public ToolPage(Templates templates, Frame.House house, Site site, OwnVotes ownVotes, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.ownVotes = ownVotes;
        this.errors = errors;
        substitutes = site.derive((shelf, bench) -> new Substitutes(shelf));
        changed = site.derive((shelf, bench) -> shelf.chronicle().news().stream().map(News::tool).collect(toSet()));
        movedNames = site.derive((shelf, bench) -> Life.movedNames(shelf));
    }

    @Override
    public Reply answer(Visit visit) {
        return find(visit)
                .map(tool -> Reply.html(200, templates.render("tool", view(visit, tool))))
                .orElseGet(() -> otherwise(visit));
    }

    private static Optional<Tool> find(Visit visit) {
        return Slug.parse(visit.part("tool")).flatMap(visit.snapshot().shelf()::findTool);
    }

    /** Another name of one tool leads to it; anything else is answered with the nearest names. */
    private Reply otherwise(Visit visit) {
        String name = visit.part("tool");
        return TypedTool.findNamed(name, visit.snapshot().shelf())
                .map(tool -> Reply.permanentlyAt(address(tool)))
                .orElseGet(() -> Slug.parse(name)
                        .map(slug -> errors.unknownTools(visit, List.of(slug)))
                        .orElseGet(() -> errors.malformedTool(visit, name)));
    }

    static String address(Tool tool) {
        return "/tools/" + tool.slug();
    }

    /** Whether this page shows something of the visitor's own. */
    public boolean isPersonalTo(Visit visit) {
        return Slug.parse(visit.part("tool")).filter(slug -> ownVotes.has(visit, List.of(new Subject.OfTool(slug)))).isPresent();
    }

    private ToolView view(Visit visit, Tool tool) {
        Judged judged = Judged.of(tool, visit.snapshot().bench());
        Optional<PriceRead> read = PriceRead.find(visit.query(), address(tool), List.of(tool), visit.today());
        Frame frame = read.isPresent() ? frame(judged).hiddenFromSearch() : frame(judged);
        return new ToolView(frame, judged, opinions(visit.snapshot().bench(), tool), vote(visit, tool), OfferTable.of('A', tool), read,
                PastPrices.find(tool, visit.today()),
                facts(tool), others(visit.snapshot(), tool),
                tool.alternatives().isEmpty() ? substitutes.of(visit.snapshot()).of(tool) : List.of(),
                Life.of(tool, visit.snapshot().shelf(), movedNames.of(visit.snapshot())), changed.of(visit.snapshot()).contains(tool.slug()), visit.today());
    }

    private Frame frame(Judged judged) {
        Tool tool = judged.tool();
        String verdict = judged.verdict().isComplete() ? "Panel: " + judged.verdict().shipPercent() + "% ship. " : "";
        String description = tool.name() + " by " + tool.maker().name() + ": " + tool.tagline() + ". " + verdict
                + "Entry: " + tool.entry().label() + ". Reviews, prices and facts with their sources.";
        return house.frame(tool.name(), description, address(tool), "/tools")
                .describedBy(StructuredData.tool(house, tool, judged.reviews()));
    }

    private static List<ToolView.Opinion> opinions(Bench bench, Tool tool) {
        return bench.lenses().stream()
                .map(lens -> new ToolView.Opinion(lens, bench.findReview(tool.slug(), lens.slug()),
                        bench.supersededOf(tool.slug()).stream().filter(review -> review.lens().equals(lens.slug())).toList()))
                .toList();
    }

    private VoteBox vote(Visit visit, Tool tool) {
        Subject.OfTool subject = new Subject.OfTool(tool.slug());
        return VoteBox.onTool(tool.name(), subject, visit.snapshot().tallies().of(subject), ownVotes.on(visit, subject), address(tool));
    }

    private static List<ToolView.FactGroup> facts(Tool tool) {
        return Arrays.stream(Attribute.Group.values())
                .map(group -> new ToolView.FactGroup(group, tool.facts().stream().filter(fact -> fact.attribute().group() == group).toList()))
                .filter(group -> !group.facts().isEmpty())
                .toList();
    }

    private static List<ToolView.Other> others(Snapshot snapshot, Tool tool) {
        return tool.alternatives().stream().map(alternative -> other(snapshot, tool, alternative)).toList();
    }

    private static ToolView.Other other(Snapshot snapshot, Tool tool, Alternative alternative) {
        return alternative.tool().flatMap(snapshot.shelf()::findTool)
                .map(other -> new ToolView.Other(other.name(), alternative.reason(), Optional.of(address(other)),
                        Optional.of(ComparisonPage.address(new Lineup(List.of(tool.slug(), other.slug()))))))
                .orElseGet(() -> new ToolView.Other(alternative.name().orElseThrow(), alternative.reason(), Optional.empty(), Optional.empty()));
    }
}
