package org.shipworthy.web;

import static org.shipworthy.web.Routes.get;

import io.vertx.ext.web.Router;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Readiness;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.pages.CorrectionsPage;
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

    HousePages(Templates templates, Frame.House house, WebSettings settings, Services services) {
        methodology = new MethodologyPage(templates, house);
        corrections = new CorrectionsPage(templates, house, settings.contact());
        sources = new SourcesPage(templates, house, settings.sources());
        robots = new RobotsPage(house);
        sitemap = new Sitemap(house);
        readiness = new Readiness(services.site().database()::requireAnswer, services.clock());
    }

    void addTo(Router router, Gateway gateway) {
        get(router, "/methodology", gateway.reading(methodology));
        get(router, "/corrections", gateway.reading(corrections));
        get(router, SourcesPage.PATH, gateway.reading(sources));
        get(router, "/robots.txt", gateway.reading(robots));
        get(router, "/sitemap.xml", gateway.reading(sitemap));
        get(router, "/health/live", gateway.reading(visit -> Reply.of("text/plain; charset=utf-8", "live\n").personal()));
        get(router, "/health/ready", gateway.working(readiness));
    }
}
