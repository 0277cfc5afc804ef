package org.shipworthy.digest.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.issue.IssueMail;
import org.shipworthy.kernel.Hmac;

/**
 * Gives an edition the form of RFC 5322 for one recipient: both bodies, the headers of a list, a signature when there is
 * a key. The same edition and recipient give the same bytes but for the signature's, whenever and wherever written.
 */
final class MessageWriter {

    private static final long SHARED_BYTES = 32_000_000;
    private static final int BODY_BYTES = 32_000;

    private final SendingSettings settings;
    private final Hmac referenceKey;
    private final Cache<String, PrintedBody> bodies = Caffeine.newBuilder()
            .maximumWeight(SHARED_BYTES)
            .weigher((String shared, PrintedBody body) -> 2 * shared.length() + body.weight())
            .build();

    /** @param referenceKey see {@link Reference} */
    MessageWriter(SendingSettings settings, Hmac referenceKey) {
        this.settings = settings;
        this.referenceKey = referenceKey;
    }

    /** @param date of the run, so that it is the same at every attempt */
    Parcel write(long run, Recipient recipient, IssueMail mail, Instant date) {
        String reference = new Reference(run, recipient.id()).sign(referenceKey);
        String to = recipient.address().value();
        MessageHeaders headers = MessageHeaders.of(settings, reference, to, mail, date);
        byte[] body = body(headers.boundary(), mail);
        String signature = settings.dkim().map(key -> DkimSignature.of(key, headers, body) + "\r\n").orElse("");
        byte[] top = (signature + headers.text() + "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[top.length + body.length];
        System.arraycopy(top, 0, message, 0, top.length);
        System.arraycopy(body, 0, message, top.length, body.length);
        return new Parcel(reference, returnPath(reference), to, !isAscii(to), message);
    }

    private byte[] body(String boundary, IssueMail mail) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(BODY_BYTES);
        byte[] own = mail.own().value().getBytes(StandardCharsets.US_ASCII);
        writePart(body, boundary, "text/plain", mail.sharedText(), own);
        writePart(body, boundary, "text/html", mail.sharedHtml(), own);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private void writePart(ByteArrayOutputStream body, String boundary, String type, String shared, byte[] own) {
        body.writeBytes(((body.size() == 0 ? "" : "\r\n") + "--" + boundary + "\r\nContent-Type: " + type + "; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        bodies.get(shared, PrintedBody::of).writeTo(body, own);
    }

    private String returnPath(String reference) {
        return settings.bounces().map(address -> {
            int at = address.lastIndexOf('@');
            return address.substring(0, at) + "+" + reference + address.substring(at);
        }).orElse(settings.mail().address());
    }

    private static boolean isAscii(String address) {
        return address.chars().allMatch(character -> character < 128);
    }
}
