package org.shipworthy.web.pages;

import java.util.List;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.Prediction;
import org.shipworthy.panel.PredictionBook;
import org.shipworthy.publish.Derived;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /predictions}: what the reviews say will happen, and what did. */
public final class PredictionsPage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final Derived<PredictionBook> books;

    public PredictionsPage(Templates templates, Frame.House house, Site site) {
        this.templates = templates;
        this.house = house;
        books = site.derive((shelf, bench) -> PredictionBook.of(bench));
    }

    /**
     * @param overdue how many should have been resolved by now
     * @param rows    open ones, the first due first; then resolved ones, the last resolved first
     */
    public record View(Frame frame, PredictionBook book, int overdue, Paging<Row> rows) {

        public List<Row> openRows() {
            return rows.rows().stream().filter(row -> row.prediction().resolution().isEmpty()).toList();
        }

        public List<Row> resolvedRows() {
            return rows.rows().stream().filter(row -> row.prediction().resolution().isPresent()).toList();
        }
    }

    /** A prediction with the tool it is about and the lens that makes it. */
    public record Row(Prediction prediction, Tool tool, Lens lens, boolean overdue) {}

    @Override
    public Reply answer(Visit visit) {
        return Reply.html(200, templates.render("predictions", view(visit)));
    }

    private View view(Visit visit) {
        PredictionBook book = books.of(visit.snapshot());
        Paging<PredictionBook.Entry> page = Paging.of(book.all(), visit.query("page"), "/predictions");
        return new View(frame(page), book, book.overdueOn(visit.today()), page.map(entry -> row(visit, entry)));
    }

    private static Row row(Visit visit, PredictionBook.Entry entry) {
        return new Row(entry.prediction(), visit.snapshot().shelf().findTool(entry.review().tool()).orElseThrow(),
                visit.snapshot().bench().findLens(entry.review().lens()).orElseThrow(), entry.prediction().isOverdueOn(visit.today()));
    }

    private Frame frame(Paging<?> page) {
        return house.frame("Predictions" + (page.page() > 1 ? ", page " + page.page() : ""),
                "What the panel says will happen to AI tools: each prediction with its probability, due date and the rule that decides it.",
                page.here(), "/predictions");
    }
}
