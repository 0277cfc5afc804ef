package org.shipworthy.digest.sending;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shipworthy.kernel.Hmac;

/**
 * Names one recipient of one run, in the Message-ID and in the address that reports come back to: the same at every
 * attempt, so that a message sent twice is recognised as one. Its end is an HMAC, so that nobody can make one up and
 * report somebody else's mail as undeliverable.
 */
record Reference(long run, long reader) {

    private static final int RADIX = 36;
    private static final int MAC_BYTES = 8;
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,12})-([0-9a-z]{1,12})-([0-9a-f]{16})");

    /** @param key of the site; no other makes references that this one knows */
    String sign(Hmac key) {
        String numbers = Long.toString(run, RADIX) + "-" + Long.toString(reader, RADIX);
        return numbers + "-" + mac(numbers, key);
    }

    private static String mac(String numbers, Hmac key) {
        return key.sign(numbers).first(MAC_BYTES).hex();
    }

    /** The first reference of this site in a text, such as an address or the header of a returned message. */
    static Optional<Reference> find(String text, Hmac key) {
        Matcher form = FORM.matcher(text);
        while (form.find()) {
            String numbers = form.group(1) + "-" + form.group(2);
            if (MessageDigest.isEqual(mac(numbers, key).getBytes(StandardCharsets.US_ASCII), form.group(3).getBytes(StandardCharsets.US_ASCII))) {
                return Optional.of(new Reference(Long.parseLong(form.group(1), RADIX), Long.parseLong(form.group(2), RADIX)));
            }
        }
        return Optional.empty();
    }
}
