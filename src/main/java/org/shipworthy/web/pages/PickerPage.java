package org.shipworthy.web.pages;

import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Lineup;
import org.shipworthy.decide.TypedTool;
import org.shipworthy.kernel.English;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /compare}: choosing what to compare, by typing names. Once every name is clear it leads to the comparison. */
public final class PickerPage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final ComparisonLists lists;

    public PickerPage(Templates templates, Frame.House house, ComparisonLists lists) {
        this.templates = templates;
        this.house = house;
        this.lists = lists;
    }

    /**
     * @param notice      what hinders the comparison as a whole; empty when nothing does
     * @param suggestions comparisons to start with
     */
    public record View(Frame frame, String notice, List<PickerSlot> slots, List<ComparisonView.Related> suggestions, boolean voted) {}

    @Override
    public Reply answer(Visit visit) {
        List<String> typed = visit.queries("tool").stream().filter(text -> !text.isEmpty()).toList();
        List<Tool> found = typed.stream().flatMap(text -> find(text, visit.snapshot().shelf()).stream()).distinct().toList();
        boolean clear = found.size() == typed.size() && typed.size() >= Lineup.FEWEST && typed.size() <= Lineup.MOST;
        return clear
                ? Reply.seeOther(ComparisonPage.address(new Lineup(found.stream().map(Tool::slug).toList())))
                : Reply.html(200, templates.render("picker", view(visit, typed)));
    }

    private static Optional<Tool> find(String text, Shelf shelf) {
        return TypedTool.read(text, shelf) instanceof TypedTool.Found(Tool tool) ? Optional.of(tool) : Optional.empty();
    }

    private View view(Visit visit, List<String> typed) {
        ComparisonLists.Popular popular = lists.popular(visit.snapshot());
        List<String> kept = typed.stream().limit(Lineup.MOST).toList();
        return new View(frame(visit), notice(typed), PickerSlot.list(kept, visit.snapshot().shelf()),
                popular.comparisons(), popular.voted());
    }

    private Frame frame(Visit visit) {
        Frame frame = house.frame("Compare tools", "Type the names of two to four AI tools and see them side by side.", "/compare", "/compare");
        return visit.isAtOwnAddress() ? frame : frame.hiddenFromSearch();
    }

    private static String notice(List<String> typed) {
        if (typed.size() > Lineup.MOST) {
            return "A comparison has at most four tools. Left out: " + English.list(typed.subList(Lineup.MOST, typed.size())) + ".";
        }
        return typed.size() == 1 ? "Name at least one more tool." : "";
    }
}
