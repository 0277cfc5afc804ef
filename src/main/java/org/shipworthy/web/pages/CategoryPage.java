package org.shipworthy.web.pages;

import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Category;
import org.shipworthy.community.Tallies;
import org.shipworthy.decide.Judged;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /categories/slug}: the tools that are compared with each other. */
public final class CategoryPage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final ErrorPage errors;
    private final ComparisonLists lists;

    public CategoryPage(Templates templates, Frame.House house, ErrorPage errors, ComparisonLists lists) {
        this.templates = templates;
        this.house = house;
        this.errors = errors;
        this.lists = lists;
    }

    public record View(Frame frame, Category category, Paging<Judged> tools, List<ComparisonView.Related> closest, Tallies tallies) {}

    @Override
    public Reply answer(Visit visit) {
        Optional<Category> category = Slug.parse(visit.part("category")).flatMap(visit.snapshot().shelf()::findCategory);
        return category.map(found -> Reply.html(200, templates.render("category", view(visit, found))))
                .orElseGet(() -> errors.notFound("There is no such category. The home page lists all of them."));
    }

    private View view(Visit visit, Category category) {
        Bench bench = visit.snapshot().bench();
        var page = Paging.of(visit.snapshot().shelf().toolsIn(category), visit.query("page"), "/categories/" + category.slug());
        return new View(frame(category, page.here()), category, page.map(tool -> Judged.of(tool, bench)),
                lists.closestIn(category.slug(), visit.snapshot()), visit.snapshot().tallies());
    }

    private Frame frame(Category category, String path) {
        return house.frame(category.name(), category.description() + " Panel verdicts, entry prices and closest calls.", path, "/tools");
    }
}
