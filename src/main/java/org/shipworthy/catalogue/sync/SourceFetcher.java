package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Fetches sources from addresses that an operator set. A server may be slow, endless or lying, and may lead elsewhere:
 * nothing is fetched from private addresses unless a setting allows it, and nothing beyond the limits of time and size.
 */
final class SourceFetcher {

    /** What became of a try. */
    sealed interface Outcome {

        /** The file holds what the server sent, under these tags; they are empty when it gave none. */
        record Fetched(String etag, String lastModified) implements Outcome {}

        /** The server has nothing newer than what it sent the last time. */
        record Unchanged() implements Outcome {}

        /** The server asked not to be asked before. */
        record Later(Instant notBefore) implements Outcome {}
    }

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_HEADER = 1_000;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    private final String source;
    private final SyncSettings settings;
    private final InstantSource clock;
    private final FetchGate gate;

    SourceFetcher(String source, SyncSettings settings, InstantSource clock) {
        this(source, settings, clock, InetAddress::getAllByName);
    }

    SourceFetcher(String source, SyncSettings settings, InstantSource clock, FetchGate.Resolver resolver) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
        this.gate = new FetchGate(source, settings.privateAddresses(), resolver);
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
            gate.check(next, address);
            HttpResponse<InputStream> response = ask(client, next, memory, deadline);
            if (!REDIRECTS.contains(response.statusCode())) {
                return take(response, next, into, deadline);
            }
            Download.close(response);
            next = next.resolve(location(response, next));
        }
        throw fault(address, "redirects more than " + MOST_REDIRECTS + " times");
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

    static String words(IOException e) {
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
                yield new Outcome.Fetched(header(response, "ETag"), header(response, "Last-Modified"));
            }
            case 304 -> {
                Download.close(response);
                yield new Outcome.Unchanged();
            }
            case 429, 503 -> {
                Download.close(response);
                yield new Outcome.Later(RetryAfter.parse(header(response, "Retry-After"), clock.instant()));
            }
            default -> {
                Download.close(response);
                throw fault(address, "answers with status " + response.statusCode());
            }
        };
    }

    private void copy(HttpResponse<InputStream> response, URI address, Path into, long deadline) {
        try {
            new Download(source, address, settings.mostBytes()).copy(response, into, deadline);
        } catch (TimeoutException e) {
            throw tooSlow(address);
        } catch (InterruptedException e) {
            throw interrupted(address);
        }
    }

    /** An answer's header, when it is no longer than anybody would make it. */
    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).filter(value -> value.length() <= LONGEST_HEADER).orElse("");
    }

    private SourceException tooSlow(URI address) {
        return fault(address, "takes longer than " + settings.patience().toSeconds() + " seconds");
    }

    private SourceException interrupted(URI address) {
        Thread.currentThread().interrupt();
        return fault(address, "was given up, because the program ends");
    }

    private SourceException fault(URI address, String reason) {
        return new SourceException(source, address, reason);
    }
}
