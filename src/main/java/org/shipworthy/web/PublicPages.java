package org.shipworthy.web;

import static org.shipworthy.web.Routes.get;

import io.vertx.ext.web.Router;
import java.util.List;
import org.shipworthy.decide.ToolIndex;
import org.shipworthy.panel.LensRecord;
import org.shipworthy.publish.Derived;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Uploads;
import org.shipworthy.web.pages.CategoryPage;
import org.shipworthy.web.pages.ChangesPage;
import org.shipworthy.web.pages.ComparisonLists;
import org.shipworthy.web.pages.ComparisonPage;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;
import org.shipworthy.web.pages.HomePage;
import org.shipworthy.web.pages.LensPage;
import org.shipworthy.web.pages.OwnVotes;
import org.shipworthy.web.pages.PanelPage;
import org.shipworthy.web.pages.PickerPage;
import org.shipworthy.web.pages.PredictionsPage;
import org.shipworthy.web.pages.PricesPage;
import org.shipworthy.web.pages.RankingsPage;
import org.shipworthy.web.pages.ToolNames;
import org.shipworthy.web.pages.ToolPage;
import org.shipworthy.web.pages.ToolsPage;
import org.shipworthy.web.pages.UsagePage;

/** What readers read of tools and the panel. */
final class PublicPages {

    private final HomePage home;
    private final ToolsPage tools;
    private final ToolNames names = new ToolNames();
    private final ToolPage tool;
    private final CategoryPage category;
    private final PickerPage picker;
    private final ComparisonPage comparison;
    private final PanelPage panel;
    private final LensPage lens;
    private final PredictionsPage predictions;
    private final PricesPage prices;
    private final UsagePage usage;
    private final ChangesPage changes;
    private final RankingsPage rankings;

    PublicPages(Templates templates, Frame.House house, Site site, OwnVotes ownVotes, ErrorPage errors) {
        ComparisonLists lists = new ComparisonLists(site);
        Derived<List<LensRecord>> records = site.derive((shelf, bench) -> LensRecord.all(bench));
        home = new HomePage(templates, house, lists);
        tools = new ToolsPage(templates, house, site.derive(ToolIndex::new));
        tool = new ToolPage(templates, house, site, ownVotes, errors);
        category = new CategoryPage(templates, house, errors, lists);
        picker = new PickerPage(templates, house, lists);
        comparison = new ComparisonPage(templates, house, ownVotes, errors);
        panel = new PanelPage(templates, house, records);
        lens = new LensPage(templates, house, errors, records);
        predictions = new PredictionsPage(templates, house, site);
        prices = new PricesPage(templates, house, site, errors);
        usage = new UsagePage(templates, house);
        changes = new ChangesPage(templates, house, site);
        rankings = new RankingsPage(templates, house);
    }

    /** Before the gate for forms, which takes no files. */
    void addFilesTo(Router router, Gateway gateway, Uploads uploads, FormGate gate) {
        gate.guardFile(router, UsagePage.PATH);
        router.post(UsagePage.PATH).handler(uploads.receiving(usage::replay, usage::refuse));
    }

    void addTo(Router router, Gateway gateway) {
        get(router, "/", gateway.reading(home));
        get(router, "/tools", gateway.reading(tools));
        get(router, "/tools/names", gateway.reading(names));
        get(router, "/tools/:tool", gateway.reading(tool, tool::isPersonalTo));
        get(router, "/categories/:category", gateway.reading(category));
        get(router, "/compare", gateway.reading(picker));
        get(router, "/compare/:tools", gateway.reading(comparison, comparison::isPersonalTo));
        get(router, "/panel", gateway.reading(panel));
        get(router, "/panel/:lens", gateway.reading(lens));
        get(router, "/predictions", gateway.reading(predictions));
        get(router, "/rankings", gateway.reading(rankings));
        get(router, "/prices", gateway.reading(prices));
        get(router, UsagePage.PATH, gateway.reading(usage::show));
        get(router, "/changes", gateway.reading(changes));
    }
}
