package org.shipworthy.web;

import static org.shipworthy.web.Routes.get;

import io.vertx.ext.web.Router;
import java.util.Optional;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.OpenId;
import org.shipworthy.web.http.OpenIdSettings;
import org.shipworthy.web.http.Provenance;
import org.shipworthy.web.http.Signer;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Toll;
import org.shipworthy.web.pages.AppealPage;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;
import org.shipworthy.web.pages.OpenIdPages;
import org.shipworthy.web.pages.OpeningStamp;
import org.shipworthy.web.pages.OwnVotes;
import org.shipworthy.web.pages.OwnVotesPage;
import org.shipworthy.web.pages.RulesPage;
import org.shipworthy.web.pages.VerifyPages;
import org.shipworthy.web.pages.VotePage;
import org.shipworthy.web.pages.VoterTokenPage;

/** Voting, and what a voter sees of it. */
final class VotePages {

    private static final String LINK = VerifyPages.PATH + "/:token";

    private final VotePage vote;
    private final OwnVotesPage own;
    private final VerifyPages verify;
    private final Optional<OpenIdPages> openId;
    private final AppealPage appeal;
    private final RulesPage rules;
    private final VoterTokenPage token;
    private final Toll toll;

    VotePages(Templates templates, Frame.House house, WebSettings settings, Services services, Toll toll, OwnVotes ownVotes, OpeningStamp stamps,
              Provenance provenance, ErrorPage errors) {
        vote = new VotePage(services.site(), templates, house, ownVotes, stamps, provenance, errors);
        appeal = new AppealPage(services.site(), ownVotes, errors);
        token = new VoterTokenPage(templates, house, services.site(), ownVotes, errors);
        rules = new RulesPage(templates, house, services.site().community());
        own = new OwnVotesPage(templates, house, services.site(), ownVotes);
        verify = new VerifyPages(templates, house, services.site(), services.addressProofs(), ownVotes, settings.openId().map(OpenIdSettings::name));
        openId = settings.openId().map(provider -> new OpenIdPages(new OpenId(provider, settings.baseUrl() + OpenIdPages.CALLBACK),
                services.site().identities(), new Signer(services.secrets().getOrCreate("sign-in")), settings.isSecure(), services.clock(), verify, errors));
        this.toll = toll;
    }

    void addBallotsTo(Router router, Gateway gateway, FormGate gate) {
        gate.guardPost(router, VotePage.PATH);
        router.post(VotePage.PATH).handler(gate.tollWhenBusy(toll));
        router.post(VotePage.PATH).handler(gateway.working(vote));
    }

    void addTo(Router router, Gateway gateway, FormGate gate) {
        get(router, OwnVotesPage.PATH, gateway.working(own));
        router.post("/votes/appeal").handler(gateway.working(appeal));
        router.post(VoterTokenPage.PATH).handler(gateway.working(token));
        get(router, RulesPage.PATH, gateway.working(rules));
        get(router, "/votes/stamp", gateway.reading(vote::stamp));
        get(router, VerifyPages.PATH, gateway.reading(verify::show));
        router.post(VerifyPages.PATH).handler(gate.sparingMails());
        router.post(VerifyPages.PATH).handler(gateway.working(verify::ask));
        get(router, LINK, gateway.working(verify::askToConfirm));
        router.post(LINK).handler(gateway.working(verify::confirm));
        openId.ifPresent(pages -> {
            router.get("/votes/sign-in").handler(gate.sparingOthers());
            router.get("/votes/sign-in").handler(gateway.working(pages::leave));
            router.get(OpenIdPages.CALLBACK).handler(gate.sparingOthers());
            router.get(OpenIdPages.CALLBACK).handler(gateway.working(pages::comeBack));
        });
    }
}
