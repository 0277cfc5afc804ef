package org.shipworthy.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.cli.CommandFailure;
import org.shipworthy.cli.DigestOptions;
import org.shipworthy.cli.MailOptions;
import org.shipworthy.cli.Storage;
import org.shipworthy.cli.SyncOptions;
import org.shipworthy.community.Decay;
import org.shipworthy.decide.team.BriefWatch;
import org.shipworthy.digest.AddressProofs;
import org.shipworthy.digest.Notices;
import org.shipworthy.digest.Postman;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.publish.Site;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import org.shipworthy.storage.DailyJob;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.Secrets;
import org.shipworthy.web.Server;
import org.shipworthy.web.ServerException;
import org.shipworthy.web.Services;
import org.shipworthy.web.WebSettings;
import org.shipworthy.web.http.OpenIdSettings;
import org.shipworthy.web.pages.Contact;

/** The whole program, running: the features on one database, the postman, the daily reading of sources, and the server in front. */
final class Instance implements AutoCloseable {

    private final Site site;
    private final Postman postman;
    private final Optional<DailyJob> dailySync;
    private final Digests digests;
    private final BriefWatch briefs;
    private final Server server;

    private Instance(Site site, Postman postman, Optional<DailyJob> dailySync, Digests digests, BriefWatch briefs, Server server) {
        this.site = site;
        this.postman = postman;
        this.dailySync = dailySync;
        this.digests = digests;
        this.briefs = briefs;
        this.server = server;
    }

    /**
     * Starts everything. The port is tried before the data is touched.
     *
     * @throws CommandFailure when the port cannot be had
     * @throws org.shipworthy.storage.StorageException when the data cannot be used
     */
    static Instance start(Settings settings, InstantSource clock) {
        try {
            return start(settings, web(settings), clock);
        } catch (ServerException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private static Instance start(Settings settings, WebSettings web, InstantSource clock) {
        Server.requireFreePort(web);
        Site site = Site.open(Storage.of(settings), clock, Decay.of(settings.number(Setting.RANKINGS_HALF_LIFE_DAYS)));
        try {
            Database database = site.database();
            Postman postman = new Postman(database, clock, MailOptions.of(settings), settings.dataFolder());
            SecureRandom random = new SecureRandom();
            Subscriptions subscriptions = new Subscriptions(database, clock, random, web.baseUrl());
            Editions editions = DigestOptions.editions(settings, database, clock, site::snapshot, subscriptions);
            Digests digests = Digests.of(database, subscriptions, editions, settings, web.baseUrl(), clock);
            Secrets secrets = new Secrets(database);
            Services services = new Services(site, new Accounts(database, clock, random), subscriptions, editions, digests.runs(), digests.reports(),
                    new AddressProofs(database, site.identities(), clock, random, web.baseUrl()), secrets, clock);
            Server server = Server.start(web, services);
            postman.start();
            site.keepCounting();
            Optional<DailyJob> dailySync = DailySync.of(site, settings, clock);
            dailySync.ifPresent(DailyJob::start);
            digests.start();
            BriefWatch briefs = new BriefWatch(database, site::snapshot, new Notices(web.baseUrl()), clock);
            briefs.start();
            return new Instance(site, postman, dailySync, digests, briefs, server);
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    /** Port 0 is replaced by a free one here, because the site's own address contains it. */
    private static WebSettings web(Settings settings) {
        if (settings.number(Setting.PORT) > 0) {
            return web(settings, settings.number(Setting.PORT), settings.baseUrl());
        }
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            URI baseUrl = settings.find(Setting.BASE_URL).map(set -> settings.baseUrl()).orElse(URI.create("http://localhost:" + port));
            return web(settings, port, baseUrl);
        } catch (IOException e) {
            throw new UncheckedIOException("looking for a free port", e);
        }
    }

    private static WebSettings web(Settings settings, int port, URI baseUrl) {
        return new WebSettings(settings.text(Setting.HOST), port, baseUrl, settings.flag(Setting.TRUST_PROXY),
                settings.find(Setting.CONTACT).map(Contact::new), SyncOptions.of(settings), openId(settings));
    }

    private static Optional<OpenIdSettings> openId(Settings settings) {
        return settings.find(Setting.OPENID_ISSUER).map(issuer -> new OpenIdSettings(issuer, settings.text(Setting.OPENID_CLIENT),
                settings.text(Setting.OPENID_SECRET), settings.text(Setting.OPENID_NAME)));
    }

    int port() {
        return server.port();
    }

    /** Takes no new requests, finishes those that are running and the mail in hand, then closes the database. */
    @Override
    public void close() {
        try {
            server.close();
        } finally {
            dailySync.ifPresent(DailyJob::close);
            digests.close();
            briefs.close();
            postman.close();
            site.close();
        }
    }
}
