package org.shipworthy.web.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compression of whole bodies. */
final class Gzip {

    private Gzip() {}

    /** Small and slow: for bytes that are sent many times. */
    static byte[] best(byte[] body) {
        return compress(body, Deflater.BEST_COMPRESSION);
    }

    /** For bytes that are sent once. */
    static byte[] fast(byte[] body) {
        return compress(body, 3);
    }

    static boolean isAcceptedBy(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaderNames.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0,") && !accepted.endsWith("gzip;q=0");
    }

    private static byte[] compress(byte[] body, int level) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3 + 64);
        try (OutputStream out = new Leveled(bytes, level)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static final class Leveled extends GZIPOutputStream {
        Leveled(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
