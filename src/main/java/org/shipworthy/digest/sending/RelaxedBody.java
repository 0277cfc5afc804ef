package org.shipworthy.digest.sending;

import java.util.Arrays;

/** A body as DKIM hashes it in the relaxed form (RFC 6376, 3.4.4): runs of spaces are one, none ends a line, no empty line ends the body. */
final class RelaxedBody {

    private static final int LINE_END = 2;

    private final byte[] bytes;
    private int length;
    private int lastLineEnd;
    private boolean space;

    private RelaxedBody(int most) {
        this.bytes = new byte[most];
    }

    /** @param body with CRLF line ends */
    static byte[] of(byte[] body) {
        RelaxedBody relaxed = new RelaxedBody(body.length + LINE_END);
        int lineStart = 0;
        for (int at = 0; at < body.length; at++) {
            if (body[at] == '\r' && at + 1 < body.length && body[at + 1] == '\n') {
                relaxed.endLine(lineStart);
                lineStart = relaxed.length;
                at++;
            } else {
                relaxed.add(body[at]);
            }
        }
        if (relaxed.length > lineStart) {
            relaxed.endLine(lineStart);
        }
        return Arrays.copyOf(relaxed.bytes, relaxed.lastLineEnd);
    }

    private void add(byte next) {
        if (next == ' ' || next == '\t') {
            space = true;
            return;
        }
        if (space) {
            bytes[length++] = ' ';
            space = false;
        }
        bytes[length++] = next;
    }

    /** Empty lines are written like others, and count only when one follows that is not. */
    private void endLine(int start) {
        boolean empty = length == start;
        space = false;
        bytes[length++] = '\r';
        bytes[length++] = '\n';
        lastLineEnd = empty ? lastLineEnd : length;
    }
}
