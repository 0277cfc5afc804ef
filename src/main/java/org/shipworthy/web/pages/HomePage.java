package org.shipworthy.web.pages;

import java.util.List;
import org.shipworthy.catalogue.Category;
import org.shipworthy.decide.Highlights;
import org.shipworthy.decide.Judged;
import org.shipworthy.decide.PopularPairs;
import org.shipworthy.publish.Derived;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /}: what the site is for, and what is worth a look. */
public final class HomePage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final Derived<Highlights> highlights;

    public HomePage(Templates templates, Frame.House house, Derived<Highlights> highlights) {
        this.templates = templates;
        this.house = house;
        this.highlights = highlights;
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
        Highlights now = highlights.of(visit.snapshot());
        PopularPairs popular = now.popular(visit.snapshot().tallies());
        return new View(frame(), visit.snapshot().shelf().tools().size(), now.newest(), ComparisonLinks.closeCalls(now.closest()),
                ComparisonLinks.popular(popular), popular.basis() == PopularPairs.Basis.BALLOTS, categories(visit));
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
