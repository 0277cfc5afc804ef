package org.shipworthy.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.cli.CommandFailure;
import org.shipworthy.cli.Storage;
import org.shipworthy.cli.SyncOptions;
import org.shipworthy.community.Decay;
import org.shipworthy.digest.MailSettings;
import org.shipworthy.digest.Postman;
import org.shipworthy.digest.SmtpServer;
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
import org.shipworthy.web.pages.Contact;

/** The whole program, running: the features on one database, the postman, the daily reading of sources, and the server in front. */
final class Instance implements AutoCloseable {

    private final Site site;
    private final Postman postman;
    private final Optional<DailyJob> dailySync;
    private final Server server;

    private Instance(Site site, Postman postman, Optional<DailyJob> dailySync, Server server) {
        this.site = site;
        this.postman = postman;
        this.dailySync = dailySync;
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
            Postman postman = new Postman(database, clock, mail(settings), settings.dataFolder());
            SecureRandom random = new SecureRandom();
            Subscriptions subscriptions = new Subscriptions(database, clock, random, web.baseUrl());
            Editions editions = new Editions(database, clock, site::snapshot, subscriptions, settings.text(Setting.DIGEST_APPROVAL).equals("automatic"));
            Services services = new Services(site, new Accounts(database, clock, random), subscriptions, editions, new Secrets(database), clock);
            Server server = Server.start(web, services);
            postman.start();
            site.keepRankings();
            Optional<DailyJob> dailySync = DailySync.of(site, settings, clock);
            dailySync.ifPresent(DailyJob::start);
            return new Instance(site, postman, dailySync, server);
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
                settings.find(Setting.CONTACT).map(Contact::new), SyncOptions.of(settings));
    }

    private static MailSettings mail(Settings settings) {
        Optional<SmtpServer> server = settings.find(Setting.MAIL_HOST).map(host -> new SmtpServer(
                host,
                settings.number(Setting.MAIL_PORT),
                SmtpServer.Security.valueOf(settings.text(Setting.MAIL_SECURITY).toUpperCase(Locale.ROOT)),
                settings.find(Setting.MAIL_USER).map(user -> new SmtpServer.SignIn(user, settings.text(Setting.MAIL_PASSWORD)))));
        return new MailSettings(server, settings.text(Setting.MAIL_FROM), settings.text(Setting.MAIL_NAME));
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
            postman.close();
            site.close();
        }
    }
}
