package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The body of an answer on its way into a file: never more than a number of bytes, and never after a point in time. */
final class Download {

    private final String source;
    private final URI address;
    private final long mostBytes;

    Download(String source, URI address, long mostBytes) {
        this.source = source;
        this.address = address;
        this.mostBytes = mostBytes;
    }

    /**
     * A read of a stalled connection waits for ever, so it waits in a thread of its own that loses its stream when time is up.
     *
     * @param deadline on the clock of {@link System#nanoTime}
     * @throws TimeoutException when time was up first
     * @throws SourceException  when the server sends too much, or less than it promised
     */
    void copy(HttpResponse<InputStream> response, Path into, long deadline) throws TimeoutException, InterruptedException {
        if (response.headers().firstValueAsLong("Content-Length").orElse(0) > mostBytes) {
            close(response);
            throw new SourceException(source, address, tooLarge());
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
        try {
            copied.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? new SourceException(source, address, "breaks off: " + SourceFetcher.words(cause), cause)
                    : new IllegalStateException("copying from " + source, e.getCause());
        } finally {
            close(response);
        }
    }

    private void copy(InputStream from, Path into) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (from; OutputStream out = Files.newOutputStream(into)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                bytes += read;
                if (bytes > mostBytes) {
                    throw new IOException(tooLarge());
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private String tooLarge() {
        return "is larger than " + (mostBytes >> 20) + " MB; sync.max_megabytes allows more";
    }

    /** Closing gives up the connection, so that nobody has to read the rest. */
    static void close(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            // nothing more is wanted of it
        }
    }
}
