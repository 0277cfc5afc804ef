package org.shipworthy.digest.sending;

import java.io.ByteArrayOutputStream;

/** A body as DKIM hashes it in the relaxed form (RFC 6376, 3.4.4): runs of spaces are one, none ends a line, no empty line ends the body. */
final class RelaxedBody {

    private RelaxedBody() {}

    /** @param body with CRLF line ends */
    static byte[] of(byte[] body) {
        ByteArrayOutputStream relaxed = new ByteArrayOutputStream(body.length);
        int emptyLines = 0;
        int start = 0;
        while (start < body.length) {
            int end = lineEnd(body, start);
            byte[] line = line(body, start, end);
            if (line.length == 0) {
                emptyLines++;
            } else {
                for (; emptyLines > 0; emptyLines--) {
                    relaxed.writeBytes(CRLF);
                }
                relaxed.writeBytes(line);
                relaxed.writeBytes(CRLF);
            }
            start = end + CRLF.length;
        }
        return relaxed.toByteArray();
    }

    private static final byte[] CRLF = {'\r', '\n'};

    private static int lineEnd(byte[] body, int start) {
        int at = start;
        while (at < body.length && !(body[at] == '\r' && at + 1 < body.length && body[at + 1] == '\n')) {
            at++;
        }
        return at;
    }

    private static byte[] line(byte[] body, int start, int end) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(end - start);
        boolean space = false;
        for (int at = start; at < end; at++) {
            if (body[at] == ' ' || body[at] == '\t') {
                space = true;
            } else {
                if (space) {
                    line.write(' ');
                    space = false;
                }
                line.write(body[at]);
            }
        }
        return line.toByteArray();
    }
}
