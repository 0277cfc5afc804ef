package org.shipworthy.web.desk;

import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.sync.Inbox;
import org.shipworthy.catalogue.sync.InboxDetail;
import org.shipworthy.catalogue.sync.InboxItem;
import org.shipworthy.catalogue.sync.InboxOutcome;
import org.shipworthy.decide.TypedTool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.RowNumber;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.Frame;
import org.shipworthy.web.pages.Paging;

/** {@code /desk/inbox}: what sources say that waits for an editor, and the decisions on it, each with who made it. */
public final class InboxPage {

    public static final String PATH = InboxAddress.PATH;

    private static final int LATEST = 20;

    private final Templates templates;
    private final Frame.House house;
    private final Site site;

    public InboxPage(Templates templates, Frame.House house, Site site) {
        this.templates = templates;
        this.house = house;
        this.site = site;
    }

    public Reply show(Visit visit) {
        return page(visit, 200, InboxAddress.read(visit::query), visit.query("page"), numbers(visit.queries("decided")), Optional.empty());
    }

    private Reply page(Visit visit, int status, InboxAddress asked, String number, List<Long> decided, Optional<InboxView.Problem> problem) {
        Inbox inbox = site.inbox();
        List<InboxItem> all = inbox.list();
        Paging<InboxItem> page = Paging.of(all.stream().filter(asked::shows).toList(), number, asked.toString());
        List<InboxDetail> items = inbox.list(page.rows().stream().map(InboxItem::id).toList());
        Frame frame = house.frame("Inbox", "What waits for an editor.", PATH, "").hiddenFromSearch();
        InboxView view = new InboxView(frame, Door.user(visit), asked, all, page, items, inbox.listDecided(decided), problem,
                inbox.listLatest(LATEST), visit.snapshot().shelf());
        return Reply.html(status, templates.render("desk/inbox", view)).with("X-Robots-Tag", "noindex");
    }

    /** Numbers that are none are left out, and more than a page has are not looked at. */
    private static List<Long> numbers(List<String> texts) {
        return texts.stream().flatMap(text -> RowNumber.parse(text).stream()).distinct().limit(Paging.SIZE).toList();
    }

    /** A button decides on one item, or on all that are ticked. Afterwards the record says what became of them. */
    public Reply decide(Visit visit) {
        List<Long> ids = numbers(visit.forms("id"));
        String by = Door.user(visit).email().value();
        switch (visit.form("decision")) {
            case "approve" -> {
                if (ids.size() == 1 && !visit.form("as").isEmpty()) {
                    return approveAs(visit, ids.getFirst(), visit.form("as"), by);
                }
                site.approveAll(ids, by);
            }
            case "reject" -> site.rejectAll(ids, by);
            default -> ids = List.of();
        }
        return told(visit, ids);
    }

    private Reply approveAs(Visit visit, long id, String typed, String by) {
        return switch (TypedTool.read(typed, visit.snapshot().shelf())) {
            case TypedTool.Found(Tool tool) -> approveAs(visit, id, typed, tool.slug(), by);
            case TypedTool.Unclear unclear -> problem(visit, id, typed, "Several tools fit “" + typed + "”: " + names(unclear.choices()) + ".");
            case TypedTool.Unknown unknown -> problem(visit, id, typed, "There is no tool “" + typed + "”."
                    + (unknown.nearest().isEmpty() ? "" : " Close to it: " + names(unknown.nearest()) + "."));
        };
    }

    private Reply approveAs(Visit visit, long id, String typed, Slug tool, String by) {
        return switch (site.approve(id, Optional.of(tool), by)) {
            case InboxOutcome.Decided decided -> told(visit, List.of(id));
            case InboxOutcome.NotWaiting gone -> told(visit, List.of(id));
            case InboxOutcome.NoQuestionOfTool clear -> problem(visit, id, typed, "It is not asked which tool this is.");
            case InboxOutcome.UnknownTool unknown -> problem(visit, id, typed, "The tool “" + unknown.asked() + "” is not on record any more.");
            case InboxOutcome.Corrected corrected -> throw new IllegalStateException("approving corrected " + corrected);
            case InboxOutcome.UnknownRow row -> throw new IllegalStateException("approving asked for " + row);
        };
    }

    private static String names(List<Tool> tools) {
        return String.join(", ", tools.stream().map(tool -> tool.slug().value()).toList());
    }

    private Reply problem(Visit visit, long id, String typed, String words) {
        return page(visit, 422, InboxAddress.read(visit::form), visit.form("page"), List.of(), Optional.of(new InboxView.Problem(id, typed, words)));
    }

    private static Reply told(Visit visit, List<Long> decided) {
        String page = visit.form("page").matches("\\d{1,6}") ? visit.form("page") : "";
        return Reply.seeOther(InboxAddress.read(visit::form).telling(page, decided));
    }
}
