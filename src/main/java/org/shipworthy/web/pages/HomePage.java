package org.shipworthy.web.pages;

import java.util.List;
import org.shipworthy.catalogue.Category;
import org.shipworthy.decide.Judged;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /}: what the site is for, and what is worth a look. */
public final class HomePage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final ComparisonLists lists;

    public HomePage(Templates templates, Frame.House house, ComparisonLists lists) {
        this.templates = templates;
        this.house = house;
        this.lists = lists;
    }

    /**
     * @param newest  reviewed tools, the last reviewed first
     * @param popular comparisons that readers voted on, or that the catalogue suggests
     * @param voted   whether it is the readers' votes that chose them
     */
    public record View(Frame frame, int tools, List<Judged> newest, List<ComparisonView.Related> closest,
                       List<ComparisonView.Related> popular, boolean voted, List<Shelved> categories) {}

    /** A category, and how many tools it has. */
    public record Shelved(Category category, int tools) {}

    @Override
    public Reply answer(Visit visit) {
        return Reply.html(200, templates.render("home", view(visit)));
    }

    private View view(Visit visit) {
        ComparisonLists.Popular popular = lists.popular(visit.snapshot());
        return new View(frame(), visit.snapshot().shelf().tools().size(), lists.highlights(visit.snapshot()).newest(), lists.closest(visit.snapshot()),
                popular.comparisons(), popular.voted(), categories(visit));
    }

    private Frame frame() {
        return house.frame("Which AI tool should you ship with?",
                "Puts two to four AI tools side by side: the panel's verdict, the price read, the readers' votes, and the evidence for each.",
                "/", "");
    }

    private static List<Shelved> categories(Visit visit) {
        return visit.snapshot().shelf().categories().stream()
                .map(category -> new Shelved(category, visit.snapshot().shelf().toolsIn(category).size()))
                .toList();
    }
}
