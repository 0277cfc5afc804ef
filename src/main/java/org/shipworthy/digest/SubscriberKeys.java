package org.shipworthy.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Hmac;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.Secrets;

/**
 * Signs the links in mails, and hashes addresses that must be recognised but not kept (HMAC-SHA-256, a key for each). A
 * link names its subscriber and is signed with the address, so that it opens nothing once that subscriber is erased.
 */
final class SubscriberKeys {

    private static final int TAG_BYTES = 24;

    private final Hmac links;
    private final Hmac erasures;

    SubscriberKeys(Database database) {
        Secrets secrets = new Secrets(database);
        this.links = new Hmac(secrets.getOrCreate("subscriber-links"));
        this.erasures = new Hmac(secrets.getOrCreate("erased-addresses"));
    }

    /** The id and the tag: 32 bytes, the form of a token. */
    Token link(long subscriber, EmailAddress address) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + TAG_BYTES)
                .putLong(subscriber)
                .put(links.sign(subscriber + " " + address.value()).first(TAG_BYTES).bytes())
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
        return erasures.sign(address.value()).hex();
    }
}
