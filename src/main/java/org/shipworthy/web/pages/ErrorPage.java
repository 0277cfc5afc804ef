package org.shipworthy.web.pages;

import java.util.List;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** What a reader sees when something is not there or did not work: what happened, and where to go. */
public final class ErrorPage {

    private static final int NEAREST = 5;

    private final Templates templates;
    private final Frame.House house;

    public ErrorPage(Templates templates, Frame.House house) {
        this.templates = templates;
        this.house = house;
    }

    /** @param nearest tools that the reader may have meant */
    public record View(Frame frame, int status, String title, String text, List<Tool> nearest) {}

    public Reply of(int status, String title, String text) {
        return of(status, title, text, List.of());
    }

    public Reply badComparison(String reason) {
        return of(400, "This comparison cannot be shown", reason);
    }

    public Reply notFound(String what) {
        return of(404, "Not found", what);
    }

    /** For a read that would have to wait too long. */
    public Reply busy() {
        return of(503, "Too many ask at once", "Answers that are worked out for one reader, such as a workload's cost or a search, "
                + "wait for others just now. Nothing was lost: load the page again in a few seconds. All other pages work.")
                .with("Retry-After", "5");
    }

    public Reply unknownTools(Visit visit, List<Slug> slugs) {
        List<Tool> nearest = slugs.stream()
                .flatMap(slug -> visit.snapshot().shelf().nearest(slug.value(), NEAREST).stream())
                .distinct()
                .toList();
        String names = String.join("” and “", slugs.stream().map(Slug::value).toList());
        return of(404, "No such tool", "There is no tool “" + names + "” here." + (nearest.isEmpty() ? "" : " These names are close:"), nearest);
    }

    /** An address that cannot be a tool's, whichever tools there are. */
    public Reply malformedTool(Visit visit, String name) {
        List<Tool> nearest = visit.snapshot().shelf().nearest(name, NEAREST);
        return of(400, "This is no tool’s address", "A tool’s name in an address has " + Slug.rule() + "."
                + (nearest.isEmpty() ? "" : " These tools are close:"), nearest);
    }

    private Reply of(int status, String title, String text, List<Tool> nearest) {
        Frame frame = house.frame(title, text, "/", "").hiddenFromSearch();
        return Reply.html(status, templates.render("error", new View(frame, status, title, text, nearest))).with("Cache-Control", "no-store");
    }
}
