package org.shipworthy.digest.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.shipworthy.digest.issue.IssueMail;

/**
 * A body in quoted-printable (RFC 2045) that readers with the same topics share, in the pieces between the places where
 * each reader's own secret stands. Encoding takes far longer than everything else about a message, and is done once.
 */
record PrintedBody(List<byte[]> pieces) {

    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};

    static PrintedBody of(String shared) {
        List<byte[]> pieces = new ArrayList<>();
        for (String piece : shared.split(IssueMail.OWN, -1)) {
            pieces.add(encode(piece));
        }
        return new PrintedBody(pieces);
    }

    private static byte[] encode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2);
        try (OutputStream encoding = MimeUtility.encode(bytes, "quoted-printable")) {
            encoding.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("encoding in memory", e);
        }
        return bytes.toByteArray();
    }

    /** Soft line breaks around the secret keep every line within 76 characters; the reader's program takes them out. */
    void writeTo(ByteArrayOutputStream message, byte[] secret) {
        message.writeBytes(pieces.getFirst());
        for (byte[] piece : pieces.subList(1, pieces.size())) {
            message.writeBytes(SOFT_BREAK);
            message.writeBytes(secret);
            message.writeBytes(SOFT_BREAK);
            message.writeBytes(piece);
        }
    }

    int weight() {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }
}
