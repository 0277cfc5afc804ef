package org.shipworthy._support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/** Requests that no HTTP client would send. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /** @param headers without Host and Connection, each on a line of its own; may be empty */
    public static String request(RunningSite site, String line, String headers, String body) {
        String more = headers.isEmpty() ? "" : headers.strip().replace("\n", "\r\n") + "\r\n";
        return send(site, line + "\r\nHost: localhost:" + site.port() + "\r\nConnection: close\r\n" + more + "\r\n" + body);
    }

    /** Everything that comes back until the connection is closed. */
    public static String send(RunningSite site, String bytes) {
        try (Socket socket = new Socket("127.0.0.1", site.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            writeAll(socket.getOutputStream(), bytes);
            return readAll(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeAll(OutputStream out, String bytes) throws IOException {
        try {
            out.write(bytes.getBytes(ISO_8859_1));
            out.flush();
        } catch (SocketException e) {
            // The server has heard enough; its answer is still to be read.
        }
    }

    private static String readAll(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
        } catch (SocketTimeoutException | SocketException e) {
            // What came until then is the answer.
        }
        return answer.toString(ISO_8859_1);
    }
}
