package org.shipworthy._support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.sync.SyncReport;
import org.shipworthy.catalogue.sync.SyncSettings;
import org.shipworthy.cli.DigestOptions;
import org.shipworthy.digest.AddressProofs;
import org.shipworthy.digest.MailSettings;
import org.shipworthy.digest.Postman;
import org.shipworthy.digest.SmtpServer;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssuePresses;
import org.shipworthy.digest.sending.Reports;
import org.shipworthy.digest.sending.Runs;
import org.shipworthy.digest.sending.WeeklyMailing;
import org.shipworthy.publish.Site;
import org.shipworthy.storage.Secrets;
import org.shipworthy.web.Server;
import org.shipworthy.web.Services;
import org.shipworthy.web.WebSettings;
import org.shipworthy.web.pages.Contact;
import org.shipworthy.web.http.OpenIdSettings;

/**
 * The real server with the starter content, on a port that the system chose and a folder of its own; on 22 November 2026.
 * Mails become files in {@link #outbox()}.
 */
public final class RunningSite implements AutoCloseable {

    /** What posted reports are signed with. */
    public static final String REPORT_SECRET = "report secret of the test";

    static final String BEGIN = "2026-11-22T12:00:00Z";

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final SettableClock clock = new SettableClock(BEGIN);
    private final Path folder;
    private final Site site;
    private final Accounts accounts;
    private final Subscriptions subscriptions;
    private final Editions editions;
    private final Postman postman;
    private final Services services;
    private final Server server;

    private RunningSite(URI baseUrl, Optional<SmtpServer> mailServer, Optional<OpenIdSettings> openId) throws IOException {
        folder = Files.createTempDirectory("shipworthy-test");
        site = Site.open(Made.starter().copiedTo(folder), clock);
        SecureRandom random = new SecureRandom();
        accounts = new Accounts(site.database(), clock, random);
        postman = new Postman(site.database(), clock, new MailSettings(mailServer, "desk@shipworthy.test", "Shipworthy"), folder);
        postman.start();
        subscriptions = new Subscriptions(site.database(), clock, random, baseUrl);
        editions = new Editions(site.database(), clock, site::snapshot, subscriptions, false);
        Secrets secrets = new Secrets(site.database());
        Reports reports = new Reports(site.database(), clock, new WeeklyMailing(subscriptions, new IssuePresses(editions, baseUrl)),
                DigestOptions.referenceKey(site.database()), 3, Optional.of(REPORT_SECRET));
        services = new Services(site, accounts, subscriptions, editions, new Runs(site.database(), clock), reports,
                new AddressProofs(site.database(), site.identities(), clock, random, baseUrl), secrets, clock);
        server = Server.start(settings(baseUrl, openId), services);
    }

    public static RunningSite start() {
        return startAs("http://shipworthy.test");
    }

    /** @param baseUrl what the site's own pages and mails call it */
    public static RunningSite startAs(String baseUrl) {
        return start(baseUrl, Optional.empty(), Optional.empty());
    }

    /** One that hands its mails to a server on this machine instead of writing files. */
    public static RunningSite startMailingTo(int port) {
        return start("http://shipworthy.test", Optional.of(new SmtpServer("127.0.0.1", port, SmtpServer.Security.NONE, Optional.empty())), Optional.empty());
    }

    private static RunningSite start(String baseUrl, Optional<SmtpServer> mailServer, Optional<OpenIdSettings> openId) {
        try {
            return new RunningSite(URI.create(baseUrl), mailServer, openId);
        } catch (IOException e) {
            throw new UncheckedIOException("starting a site", e);
        }
    }

    public Services services() {
        return services;
    }

    /** One at which voters may sign in elsewhere. */
    public static RunningSite startWith(OpenIdSettings openId) {
        return start("http://shipworthy.test", Optional.empty(), Optional.of(openId));
    }

    private static WebSettings settings(URI baseUrl, Optional<OpenIdSettings> openId) {
        WebSettings plain = new WebSettings("127.0.0.1", 0, baseUrl, false);
        return new WebSettings(plain.host(), plain.port(), baseUrl, false, Optional.of(new Contact("errors@shipworthy.test")), plain.sources(), openId);
    }

    public SettableClock clock() {
        return clock;
    }

    public Site site() {
        return site;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public Editions editions() {
        return editions;
    }

    public int port() {
        return server.port();
    }

    /** Takes in what a source said on a day, and waits until it is published. */
    public SyncReport take(Feed feed, String day, String text) {
        long before = site.snapshot().version();
        try {
            Path file = Files.writeString(folder.resolve("source"), text);
            SyncSettings settings = new SyncSettings(Map.of(), Map.of(), 1 << 20, Duration.ofSeconds(5), false);
            SyncReport report = site.sync(settings).takeFile(feed, file, LocalDate.parse(day), false, bytes -> { });
            for (int i = 0; i < 1_200 && site.snapshot().version() == before; i++) {
                Thread.sleep(50);
            }
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException("writing a source", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a source was taken in", e);
        }
    }

    /** The mails so far, oldest first, as sent. */
    public List<String> outbox() {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder.resolve("outbox")))) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().map(RunningSite::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for mail", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** The whole address of a path; the site's own pages call themselves {@code http://shipworthy.test}. */
    public String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Asks for the compressed bytes, and leaves them so. */
    public HttpResponse<byte[]> gzipped(String path) {
        return get(path, "Accept-Encoding", "gzip");
    }

    /** The page at a path, as text. */
    public String page(String path, String... headers) {
        return new String(get(path, headers).body(), UTF_8);
    }

    /** Sends a form as a browser on one of the site's pages does; names and values take turns. */
    public HttpResponse<byte[]> post(String path, String... form) {
        return post(path, List.of("Sec-Fetch-Site", "same-origin"), form);
    }

    /** Votes as a reader does who looked at the page for a while; more names and values take turns. */
    public HttpResponse<byte[]> vote(List<String> headers, String subject, String choice, String... more) {
        String stamp = page("/votes/stamp");
        clock.advance(Duration.ofSeconds(5));
        List<String> form = new ArrayList<>(List.of("subject", subject, "choice", choice, "stamp", stamp));
        form.addAll(List.of(more));
        return post("/vote", headers, form.toArray(String[]::new));
    }

    public HttpResponse<byte[]> vote(String subject, String choice, String... more) {
        return vote(List.of("Sec-Fetch-Site", "same-origin"), subject, choice, more);
    }

    /** Sends a form with these headers and the usual type; their names and values take turns. */
    public HttpResponse<byte[]> post(String path, List<String> headers, String... form) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&").append(form[i]).append('=').append(URLEncoder.encode(form[i + 1], UTF_8));
        }
        return send(request(path, headers.toArray(String[]::new)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build());
    }

    /** What a browser sends back: the cookie that the answer sets, without its attributes. */
    public static String cookie(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("asking for " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for " + request.uri(), e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        postman.close();
        site.close();
        deleteFolder();
    }

    private void deleteFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cleaning up " + folder, e);
        }
    }
}
