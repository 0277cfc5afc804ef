package org.shipworthy.digest.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shipworthy.digest.sending.MessageHeaders.Header;

/**
 * A DKIM signature (RFC 6376; with Ed25519, RFC 8463), canonicalised relaxed/relaxed. It covers every header that a
 * reader's program shows or acts on, and a second From, so that none can be added.
 */
final class DkimSignature {

    private static final List<String> SIGNED = List.of("From", "To", "Subject", "Date", "Message-ID", "List-Id", "List-Unsubscribe",
            "List-Unsubscribe-Post", "MIME-Version", "Content-Type");

    private DkimSignature() {}

    /** The header, without a line end. */
    static String of(DkimKey key, MessageHeaders headers, byte[] body) {
        List<Header> signed = headers.all().stream().filter(header -> SIGNED.contains(header.name())).toList();
        String names = signed.stream().map(Header::name).collect(Collectors.joining(":")) + ":From";
        String unsigned = "v=1; a=" + (key.isRsa() ? "rsa-sha256" : "ed25519-sha256") + "; c=relaxed/relaxed; d=" + key.domain() + "; s="
                + key.selector() + ";\r\n h=" + names + ";\r\n bh=" + bodyHash(body) + ";\r\n b=";
        return "DKIM-Signature: " + unsigned + folded(sign(key, signed, unsigned));
    }

    /** RFC 6376, 3.7: of the body alone. */
    static String bodyHash(byte[] body) {
        return base64(sha256(RelaxedBody.of(body)));
    }

    /**
     * RFC 6376, 3.7.
     *
     * @param unsigned the signature's own header, up to where the signature goes
     */
    static String sign(DkimKey key, List<Header> signed, String unsigned) {
        String covered = signed.stream().map(DkimSignature::relaxed).collect(Collectors.joining("\r\n", "", "\r\n"))
                + relaxed(new Header("DKIM-Signature", unsigned));
        return base64(sign(key, covered.getBytes(StandardCharsets.UTF_8)));
    }

    /** RFC 6376, 3.4.2. */
    private static String relaxed(Header header) {
        return header.name().toLowerCase(Locale.ROOT) + ":" + header.value().replaceAll("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    private static byte[] sign(DkimKey key, byte[] covered) {
        try {
            Signature signature = Signature.getInstance(key.isRsa() ? "SHA256withRSA" : "Ed25519");
            signature.initSign(key.key());
            // RFC 8463, 3: Ed25519 signs the hash, not the text
            signature.update(key.isRsa() ? covered : sha256(covered));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing as " + key.recordName(), e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String folded(String text) {
        return text.replaceAll("(.{72})(?=.)", "$1\r\n ");
    }
}
