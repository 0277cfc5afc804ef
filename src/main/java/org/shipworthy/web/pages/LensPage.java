package org.shipworthy.web.pages;

import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.LensRecord;
import org.shipworthy.panel.Review;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.publish.Derived;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /panel/lens}: what one lens asks, and everything it ruled. */
public final class LensPage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final ErrorPage errors;
    private final Derived<List<LensRecord>> records;

    public LensPage(Templates templates, Frame.House house, ErrorPage errors, Derived<List<LensRecord>> records) {
        this.templates = templates;
        this.house = house;
        this.errors = errors;
        this.records = records;
    }

    public record View(Frame frame, LensRecord record, Paging<Row> rulings) {}

    /** A review, and the tool that it rules on. */
    public record Row(Tool tool, Review review) {}

    @Override
    public Reply answer(Visit visit) {
        Optional<Lens> lens = Slug.parse(visit.part("lens")).flatMap(visit.snapshot().bench()::findLens);
        return lens.map(found -> Reply.html(200, templates.render("lens", view(visit, found))))
                .orElseGet(() -> errors.notFound("There is no such lens. The panel’s page lists all of them."));
    }

    private View view(Visit visit, Lens lens) {
        Snapshot snapshot = visit.snapshot();
        Paging<Review> page = Paging.of(snapshot.bench().reviewsBy(lens.slug()), visit.query("page"), "/panel/" + lens.slug());
        LensRecord record = records.of(snapshot).stream().filter(one -> one.lens().equals(lens)).findFirst().orElseThrow();
        return new View(frame(lens, page.here()), record, page.map(review -> row(snapshot, review)));
    }

    private static Row row(Snapshot snapshot, Review review) {
        return new Row(snapshot.shelf().findTool(review.tool()).orElseThrow(), review);
    }

    private Frame frame(Lens lens, String path) {
        return house.frame(lens.name(), lens.name() + ": “" + lens.motto() + "” " + lens.stance() + " Every ruling, newest first.", path, "/panel");
    }
}
