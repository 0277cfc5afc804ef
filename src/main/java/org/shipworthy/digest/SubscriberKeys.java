package org.shipworthy.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.Secrets;

/**
 * Signs the links in mails, and hashes addresses that must be recognised but not kept (HMAC-SHA-256, a key for each). A
 * link names its subscriber and is signed with the address, so that it opens nothing once that subscriber is erased.
 */
final class SubscriberKeys {

    private static final int TAG_BYTES = 24;

    private final SecretKeySpec links;
    private final SecretKeySpec erasures;

    SubscriberKeys(Database database) {
        Secrets secrets = new Secrets(database);
        this.links = new SecretKeySpec(secrets.getOrCreate("subscriber-links"), "HmacSHA256");
        this.erasures = new SecretKeySpec(secrets.getOrCreate("erased-addresses"), "HmacSHA256");
    }

    /** The id and the tag: 32 bytes, the form of a token. */
    Token link(long subscriber, EmailAddress address) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + TAG_BYTES)
                .putLong(subscriber)
                .put(Arrays.copyOf(mac(links, subscriber + " " + address.value()), TAG_BYTES))
                .array();
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    boolean isLinkOf(Token shown, long subscriber, EmailAddress address) {
        return MessageDigest.isEqual(link(subscriber, address).value().getBytes(StandardCharsets.US_ASCII), shown.value().getBytes(StandardCharsets.US_ASCII));
    }

    /** Whose link it claims to be; {@link #isLinkOf} says whether it is. */
    static long subscriber(Token link) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(link.value())).getLong();
    }

    String hash(EmailAddress address) {
        return HexFormat.of().formatHex(mac(erasures, address.value()));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
