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
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.publish.Site;
import org.shipworthy.storage.Secrets;
import org.shipworthy.storage.StorageSettings;
import org.shipworthy.web.Server;
import org.shipworthy.web.Services;
import org.shipworthy.web.WebSettings;

/** The real server with the starter content, on a port that the system chose and a folder of its own; on 22 November 2026. */
public final class RunningSite implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");
    private final Path folder;
    private final Site site;
    private final Server server;

    private RunningSite() throws IOException {
        folder = Files.createTempDirectory("shipworthy-test");
        site = Site.open(new StorageSettings(folder, Optional.empty()), clock);
        Services services = new Services(site, new Accounts(site.database(), clock, new SecureRandom()), new Secrets(site.database()), clock);
        server = Server.start(new WebSettings("127.0.0.1", 0, URI.create("http://shipworthy.test")), services);
    }

    public static RunningSite start() {
        try {
            return new RunningSite();
        } catch (IOException e) {
            throw new UncheckedIOException("starting a site", e);
        }
    }

    public SettableClock clock() {
        return clock;
    }

    public Site site() {
        return site;
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
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&").append(form[i]).append('=').append(URLEncoder.encode(form[i + 1], UTF_8));
        }
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
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
