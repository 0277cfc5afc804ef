package org.shipworthy.web;

import static org.shipworthy.web.Routes.get;

import io.vertx.ext.web.Router;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.web.decide.DecidePage;
import org.shipworthy.web.decide.RecordPages;
import org.shipworthy.web.decide.ReopenPage;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Uploads;
import org.shipworthy.web.pages.Frame;

/** Briefs, their answers and the records of decisions. */
final class DecidePages {

    private final DecidePage decide;
    private final RecordPages record;
    private final ReopenPage reopen;

    DecidePages(Templates templates, Frame.House house) {
        Answers answers = new Answers();
        decide = new DecidePage(templates, house, answers);
        record = new RecordPages(templates, house, answers);
        reopen = new ReopenPage(templates, house, answers);
    }

    /** Before the gate for forms, which takes no files. */
    void addFilesTo(Router router, Uploads uploads, FormGate gate) {
        gate.guardFile(router, ReopenPage.FILE);
        router.post(ReopenPage.FILE).handler(uploads.receiving(ReopenPage.MOST_BYTES, reopen::file, reopen::refuse));
    }

    void addTo(Router router, Gateway gateway, FormGate gate) {
        get(router, "/decide", gateway.reading(decide));
        get(router, RecordPages.PATH, gateway.reading(record::page));
        get(router, RecordPages.PATH + ".md", gateway.reading(record::markdown));
        get(router, RecordPages.PATH + ".json", gateway.reading(record::json));
        get(router, ReopenPage.PATH, gateway.reading(reopen::show));
        router.post(ReopenPage.PATH).handler(gate.sparingWork());
        router.post(ReopenPage.PATH).handler(gateway.working(reopen::paste));
    }
}
