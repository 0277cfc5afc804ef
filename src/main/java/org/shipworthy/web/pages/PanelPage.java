package org.shipworthy.web.pages;

import java.util.List;
import org.shipworthy.panel.LensRecord;
import org.shipworthy.publish.Derived;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /panel}: the points of view that tools are judged from. */
public final class PanelPage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final Derived<List<LensRecord>> records;

    public PanelPage(Templates templates, Frame.House house, Derived<List<LensRecord>> records) {
        this.templates = templates;
        this.house = house;
        this.records = records;
    }

    public record View(Frame frame, List<LensRecord> lenses) {}

    @Override
    public Reply answer(Visit visit) {
        Frame frame = house.frame("The panel",
                "The lenses that every tool is judged from: what each asks, how often it says ship, and how a verdict is computed.",
                "/panel", "/panel");
        return Reply.html(200, templates.render("panel", new View(frame, records.of(visit.snapshot()))));
    }
}
