package org.shipworthy.web;

import static org.shipworthy.web.Routes.get;

import io.vertx.ext.web.Router;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.export.Exports;
import org.shipworthy.web.http.Downloads;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Readiness;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.pages.CorrectionsPage;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.ExportPages;
import org.shipworthy.web.pages.Frame;
import org.shipworthy.web.pages.MethodologyPage;
import org.shipworthy.web.pages.RobotsPage;
import org.shipworthy.web.pages.Sitemap;
import org.shipworthy.web.pages.SourcesPage;

/** What the site says of itself, and what programs ask for. */
final class HousePages {

    private final MethodologyPage methodology;
    private final CorrectionsPage corrections;
    private final SourcesPage sources;
    private final RobotsPage robots;
    private final Sitemap sitemap;
    private final Readiness readiness;
    private final ExportPages export;
    private final ErrorPage errors;

    HousePages(Templates templates, Frame.House house, WebSettings settings, Services services, ErrorPage errors) {
        Site site = services.site();
        methodology = new MethodologyPage(templates, house, site.decay());
        corrections = new CorrectionsPage(templates, house, settings.contact());
        sources = new SourcesPage(templates, house, settings.sources());
        robots = new RobotsPage(house);
        sitemap = new Sitemap(house);
        export = new ExportPages(templates, house, site,
                new Exports(site.ledger(), site.rulings(), site::snapshot, site.decay(), services.clock(), site.folder().resolve("exports")), errors);
        this.errors = errors;
        readiness = new Readiness(services.site().database()::requireAnswer, services.clock());
    }

    void addTo(Router router, Gateway gateway) {
        get(router, "/methodology", gateway.reading(methodology));
        get(router, "/corrections", gateway.reading(corrections));
        get(router, SourcesPage.PATH, gateway.reading(sources));
        get(router, ExportPages.PATH, gateway.working(export::show));
        get(router, ExportPages.PATH + "/:file", gateway.working(export::latest));
        get(router, ExportPages.PATH + "/:moment/:file",
                new Downloads(gateway, errors.notFound("There is no such file. The export lists the latest ones.")).of(export::download));
        get(router, "/robots.txt", gateway.reading(robots));
        get(router, "/sitemap.xml", gateway.reading(sitemap));
        get(router, "/health/live", gateway.reading(visit -> Reply.of("text/plain; charset=utf-8", "live\n").personal()));
        get(router, "/health/ready", gateway.working(readiness));
    }
}
