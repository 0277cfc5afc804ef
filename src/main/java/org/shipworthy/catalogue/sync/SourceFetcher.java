package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches sources from addresses that an operator set. A server may be slow, endless or lying, and may lead elsewhere:
 * nothing is fetched from private addresses unless a setting allows it, and nothing beyond the limits of time and size.
 */
final class SourceFetcher {

    /** What became of a try. */
    sealed interface Outcome {

        /** The file holds what the server sent. */
        record Fetched(FetchMemory memory) implements Outcome {}

        /** The server has nothing newer than what it sent the last time. */
        record Unchanged() implements Outcome {}

        /** The server asked not to be asked before. */
        record Later(Instant notBefore) implements Outcome {}
    }

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    private static final int MOST_REDIRECTS = 5;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    private final String source;
    private final SyncSettings settings;
    private final InstantSource clock;

    SourceFetcher(String source, SyncSettings settings, InstantSource clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws SourceException when the source cannot be fetched; the file is not to be used then */
    Outcome fetch(URI address, FetchMemory memory, Path into) {
        if (memory.notBefore().filter(clock.instant()::isBefore).isPresent()) {
            return new Outcome.Later(memory.notBefore().get());
        }
        try (HttpClient client = client()) {
            return follow(client, address, memory, into, System.nanoTime() + settings.patience().toNanos());
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(CONNECTING).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    private Outcome follow(HttpClient client, URI address, FetchMemory memory, Path into, long deadline) {
        URI next = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            check(next, address);
            HttpResponse<InputStream> response = ask(client, next, memory, deadline);
            if (!REDIRECTS.contains(response.statusCode())) {
                return take(response, next, into, deadline);
            }
            close(response);
            next = next.resolve(location(response, next));
        }
        throw fault(address, "redirects more than " + MOST_REDIRECTS + " times");
    }

    /**
     * Asks the resolver right before the client does. Java keeps an answer for half a minute, so the client connects to
     * the address that was looked at here, whatever the name's server says next.
     */
    private void check(URI address, URI origin) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null) {
            throw fault(address, "is no address that can be fetched: it needs http or https and a host, and no password");
        }
        if ("https".equals(origin.getScheme()) && "http".equals(address.getScheme())) {
            throw fault(origin, "redirects from https to http");
        }
        if (settings.privateAddresses()) {
            return;
        }
        try {
            for (InetAddress found : InetAddress.getAllByName(address.getHost())) {
                if (PrivateAddresses.contains(found)) {
                    throw fault(address, "leads to the private address " + found.getHostAddress() + "; sync.private_addresses allows that");
                }
            }
        } catch (UnknownHostException e) {
            throw fault(address, "has a host that is not known");
        }
    }

    private HttpResponse<InputStream> ask(HttpClient client, URI address, FetchMemory memory, long deadline) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(left(deadline)).header("User-Agent", "Shipworthy").GET();
        if (!memory.etag().isEmpty()) {
            request.header("If-None-Match", memory.etag());
        }
        if (!memory.lastModified().isEmpty()) {
            request.header("If-Modified-Since", memory.lastModified());
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException e) {
            throw tooSlow(address);
        } catch (IOException e) {
            throw fault(address, "cannot be fetched: " + words(e));
        } catch (InterruptedException e) {
            throw interrupted(address);
        }
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    }

    private static String words(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private URI location(HttpResponse<?> response, URI address) {
        try {
            return URI.create(response.headers().firstValue("Location").orElseThrow(() -> fault(address, "redirects to nowhere")));
        } catch (IllegalArgumentException e) {
            throw fault(address, "redirects to something that is no address");
        }
    }

    private Outcome take(HttpResponse<InputStream> response, URI address, Path into, long deadline) {
        return switch (response.statusCode()) {
            case 200 -> {
                copy(response, address, into, deadline);
                yield new Outcome.Fetched(new FetchMemory(header(response, "ETag"), header(response, "Last-Modified"), Optional.empty()));
            }
            case 304 -> {
                close(response);
                yield new Outcome.Unchanged();
            }
            case 429, 503 -> {
                close(response);
                yield new Outcome.Later(notBefore(header(response, "Retry-After")));
            }
            default -> {
                close(response);
                throw fault(address, "answers with status " + response.statusCode());
            }
        };
    }

    /** An answer's header, when it is no longer than anybody would make it. */
    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).filter(value -> value.length() <= 1_000).orElse("");
    }

    /** Seconds or a date; an hour when it is neither. */
    private Instant notBefore(String retryAfter) {
        Instant now = clock.instant();
        Instant asked = now.plus(Duration.ofHours(1));
        try {
            asked = retryAfter.matches("\\d{1,9}") ? now.plusSeconds(Long.parseLong(retryAfter))
                    : ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeParseException e) {
            // stays an hour
        }
        Instant earliest = now.plus(SHORTEST_PAUSE);
        Instant latest = now.plus(LONGEST_PAUSE);
        return asked.isBefore(earliest) ? earliest : asked.isAfter(latest) ? latest : asked;
    }

    /** A read of a stalled connection waits for ever, so it waits in a thread of its own that loses its stream when time is up. */
    private void copy(HttpResponse<InputStream> response, URI address, Path into, long deadline) {
        long promised = response.headers().firstValueAsLong("Content-Length").orElse(0);
        if (promised > settings.mostBytes()) {
            close(response);
            throw fault(address, tooLarge());
        }
        CompletableFuture<Void> copied = new CompletableFuture<>();
        Thread.ofVirtual().name("fetching " + source).start(() -> {
            try {
                copy(response.body(), into);
                copied.complete(null);
            } catch (IOException | RuntimeException e) {
                copied.completeExceptionally(e);
            }
        });
        await(copied, response, address, deadline);
    }

    private void await(CompletableFuture<Void> copied, HttpResponse<InputStream> response, URI address, long deadline) {
        try {
            copied.get(left(deadline).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            close(response);
            throw tooSlow(address);
        } catch (ExecutionException e) {
            close(response);
            throw e.getCause() instanceof IOException cause ? fault(address, "breaks off: " + words(cause)) : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            close(response);
            throw interrupted(address);
        }
    }

    private void copy(InputStream from, Path into) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (from; OutputStream out = Files.newOutputStream(into)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                bytes += read;
                if (bytes > settings.mostBytes()) {
                    throw new IOException(tooLarge());
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private String tooLarge() {
        return "is larger than " + (settings.mostBytes() >> 20) + " MB; sync.max_megabytes allows more";
    }

    /** Closing gives up the connection, so that nobody has to read the rest. */
    private static void close(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            // nothing more is wanted of it
        }
    }

    private SourceException tooSlow(URI address) {
        return fault(address, "takes longer than " + settings.patience().toSeconds() + " seconds");
    }

    private SourceException interrupted(URI address) {
        Thread.currentThread().interrupt();
        return fault(address, "was given up, because the program ends");
    }

    private SourceException fault(URI address, String reason) {
        return new SourceException(source, address.toString(), reason);
    }
}
