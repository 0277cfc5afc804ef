package org.shipworthy.web.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.community.Tallies;
import org.shipworthy.decide.Judged;
import org.shipworthy.decide.ToolIndex;
import org.shipworthy.publish.Derived;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /tools}: all tools, or those that a reader looks for. */
public final class ToolsPage implements Page {

    private static final int MOST_MAKERS = 60;

    private final Templates templates;
    private final Frame.House house;
    private final Derived<ToolIndex> indexes;

    public ToolsPage(Templates templates, Frame.House house, Derived<ToolIndex> indexes) {
        this.templates = templates;
        this.house = house;
        this.indexes = indexes;
    }

    /**
     * @param asked      the query and order of the address
     * @param makers     to choose from: those with most tools, and the one that was asked for, by name
     * @param looser     what to do without, and what is found then
     * @param isGuess    whether the words were taken for misspelled
     */
    public record View(Frame frame, ToolsAddress asked, Paging<Judged> tools, List<Category> categories, List<Maker> makers,
                       List<Looser> looser, boolean isGuess, Tallies tallies) {

        /** Without a text the first order, which is taken unless another is asked for, is the one by name. */
        public List<ToolIndex.Order> orders() {
            return Arrays.stream(ToolIndex.Order.values()).filter(order -> order != ToolIndex.Order.NAME || hasText()).toList();
        }

        public String label(ToolIndex.Order order) {
            return order == ToolIndex.Order.MATCH && !hasText() ? ToolIndex.Order.NAME.label() : order.label();
        }

        private boolean hasText() {
            return !asked.query().text().isEmpty();
        }
    }

    /**
     * A wider query.
     *
     * @param without what it does without
     * @param found   how many tools it finds
     */
    public record Looser(String without, String address, int found) {}

    @Override
    public Reply answer(Visit visit) {
        ToolIndex index = indexes.of(visit.snapshot());
        ToolsAddress asked = ToolsAddress.read(visit, visit.snapshot().shelf(), index);
        ToolIndex.Listing listing = index.list(asked.query(), asked.order());
        Paging<Judged> tools = Paging.of(listing.tools(), visit.query("page"), asked.toString());
        return Reply.html(200, templates.render("tools", view(visit.snapshot(), index, asked, tools, listing.isGuess())));
    }

    private View view(Snapshot snapshot, ToolIndex index, ToolsAddress asked, Paging<Judged> tools, boolean isGuess) {
        return new View(frame(asked, tools), asked, tools, snapshot.shelf().categories(), makers(index, asked), looser(index, asked),
                isGuess, snapshot.tallies());
    }

    /** Only the plain list is kept by search engines, page by page; there are too many ways to ask. */
    private Frame frame(ToolsAddress asked, Paging<Judged> tools) {
        Frame frame = house.frame("Tools" + (tools.page() > 1 ? ", page " + tools.page() : ""),
                "Every tool on record, with the panel's verdict and the cheapest way in. Search and filter by category, maker, entry and more.",
                tools.here(), "/tools");
        return asked.toString().equals("/tools") ? frame : frame.hiddenFromSearch();
    }

    private static List<Maker> makers(ToolIndex index, ToolsAddress asked) {
        return Stream.concat(index.makers().stream().limit(MOST_MAKERS), asked.query().maker().stream())
                .distinct()
                .sorted(Comparator.comparing(Maker::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static List<Looser> looser(ToolIndex index, ToolsAddress asked) {
        return asked.query().restrictions().stream()
                .map(restriction -> new Looser(restriction.label(), ToolsAddress.of(restriction.without(), asked.order()),
                        index.list(restriction.without(), asked.order()).tools().size()))
                .toList();
    }
}
