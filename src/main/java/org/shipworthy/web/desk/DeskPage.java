package org.shipworthy.web.desk;

import org.shipworthy.accounts.User;
import org.shipworthy.digest.Backlog;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.Frame;

/** {@code /desk}: what there is to do, and who is signed in. */
public final class DeskPage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final Subscriptions subscriptions;
    private final Site site;

    public DeskPage(Templates templates, Frame.House house, Subscriptions subscriptions, Site site) {
        this.templates = templates;
        this.house = house;
        this.subscriptions = subscriptions;
        this.site = site;
    }

    /** @param waiting how much waits in the inbox */
    public record View(Frame frame, User user, Worklist worklist, Backlog digest, int waiting) {}

    @Override
    public Reply answer(Visit visit) {
        Frame frame = house.frame("Desk", "What there is to do.", "/desk", "").hiddenFromSearch();
        View view = new View(frame, Door.user(visit), Worklist.of(visit.snapshot(), visit.today()), subscriptions.backlog(),
                site.inbox().list().size());
        return Reply.html(200, templates.render("desk/desk", view)).with("X-Robots-Tag", "noindex");
    }
}
