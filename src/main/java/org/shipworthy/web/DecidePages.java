package org.shipworthy.web;

import static org.shipworthy.web.Routes.get;

import io.vertx.ext.web.Router;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.web.decide.DecidePage;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.pages.Frame;

/** Briefs, their answers and the records of decisions. */
final class DecidePages {

    private final DecidePage decide;

    DecidePages(Templates templates, Frame.House house) {
        Answers answers = new Answers();
        decide = new DecidePage(templates, house, answers);
    }

    void addTo(Router router, Gateway gateway) {
        get(router, "/decide", gateway.working(decide));
    }
}
