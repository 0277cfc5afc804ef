package org.shipworthy.web;

import static org.shipworthy.web.Routes.get;

import io.vertx.ext.web.Router;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.team.SavedBriefs;
import org.shipworthy.digest.Mails;
import org.shipworthy.web.desk.BallotsPage;
import org.shipworthy.web.desk.BriefPage;
import org.shipworthy.web.desk.BriefRecordPages;
import org.shipworthy.web.desk.BriefsPage;
import org.shipworthy.web.desk.DeskPage;
import org.shipworthy.web.desk.DigestRunPage;
import org.shipworthy.web.desk.Door;
import org.shipworthy.web.desk.EditionPage;
import org.shipworthy.web.desk.EditionsPage;
import org.shipworthy.web.desk.InboxPage;
import org.shipworthy.web.desk.SignInPages;
import org.shipworthy.web.desk.SubscribersPage;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;

/** The desk, and the door in front of it. */
final class DeskPages {

    private static final String SIGN_IN = "/desk/sign-in";

    private final Door door;
    private final SignInPages signIn;
    private final DeskPage desk;
    private final InboxPage inbox;
    private final EditionsPage editions;
    private final EditionPage edition;
    private final SubscribersPage subscribers;
    private final DigestRunPage run;
    private final BriefsPage briefs;
    private final BriefPage brief;
    private final BriefRecordPages briefRecord;
    private final BallotsPage ballots;

    DeskPages(Templates templates, Frame.House house, Services services, boolean secure, Gateway gateway, ErrorPage errors) {
        door = new Door(services.accounts(), secure, gateway, errors);
        signIn = new SignInPages(templates, house, services.accounts(), door, errors);
        desk = new DeskPage(templates, house, services.subscriptions(), services.site());
        ballots = new BallotsPage(templates, house, services.site(), errors);
        inbox = new InboxPage(templates, house, services.site());
        editions = new EditionsPage(templates, house, services.editions(), services.runs());
        edition = new EditionPage(templates, house, services.editions(), services.runs(), new Mails(services.site().database(), services.clock()), errors);
        SavedBriefs saved = new SavedBriefs(services.site().database(), services.clock());
        briefs = new BriefsPage(templates, house, saved);
        Answers answers = new Answers();
        brief = new BriefPage(templates, house, saved, answers, errors);
        briefRecord = new BriefRecordPages(templates, house, saved, answers, errors);
        subscribers = new SubscribersPage(templates, house, services.subscriptions());
        run = new DigestRunPage(templates, house, services.editions(), services.runs(), errors);
    }

    /** Before every other gate, so that these tell a stranger nothing either. */
    void addDoorTo(Router router, Gateway gateway, FormGate gate) {
        get(router, SIGN_IN + "/:token", gateway.working(signIn::show));
        gate.guardPost(router, SIGN_IN);
        router.post(SIGN_IN).handler(gateway.working(signIn::redeem));
        router.route("/desk/*").handler(door);
    }

    void addTo(Router router, Gateway gateway) {
        get(router, "/desk", gateway.working(desk));
        get(router, InboxPage.PATH, gateway.working(inbox::show));
        router.post(InboxPage.PATH).handler(gateway.working(inbox::decide));
        get(router, EditionsPage.PATH, gateway.working(editions::show));
        router.post(EditionsPage.PATH).handler(gateway.working(editions::compose));
        get(router, EditionsPage.PATH + "/:week", gateway.working(edition::show));
        router.post(EditionsPage.PATH + "/:week").handler(gateway.working(edition::act));
        get(router, EditionsPage.PATH + "/:week/mail", gateway.working(edition::mail));
        get(router, SubscribersPage.PATH, gateway.working(subscribers::show));
        router.post(SubscribersPage.PATH).handler(gateway.working(subscribers::act));
        get(router, DigestRunPage.PATH, gateway.working(run::show));
        router.post(DigestRunPage.PATH).handler(gateway.working(run::decide));
        get(router, BriefsPage.PATH, gateway.working(briefs::show));
        router.post(BriefsPage.PATH).handler(gateway.working(briefs::save));
        get(router, BriefsPage.PATH + "/:id", gateway.working(brief::show));
        router.post(BriefsPage.PATH + "/:id").handler(gateway.working(brief::act));
        get(router, BriefsPage.PATH + "/:id" + BriefRecordPages.RECORD, gateway.working(briefRecord::page));
        get(router, BriefsPage.PATH + "/:id" + BriefRecordPages.RECORD + ".md", gateway.working(briefRecord::markdown));
        get(router, BriefsPage.PATH + "/:id" + BriefRecordPages.RECORD + ".json", gateway.working(briefRecord::json));
        get(router, BallotsPage.PATH, gateway.working(ballots::show));
        router.post(BallotsPage.PATH).handler(gateway.working(ballots::reinstate));
        router.post("/desk/sign-out").handler(gateway.working(signIn::signOut));
    }
}
