package org.shipworthy.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Sha256;
import org.shipworthy.kernel.Token;

/**
 * What a link that proves an address carries. The address is in the link and nowhere else, so that whoever opens it in
 * another browser sees whose it is; the hash is over both, so that nobody can write another address into it.
 *
 * @param address masked, as it prints itself
 */
public record ProofLink(Token token, String address) {

    /** The masked address in base64url, as long as an address may be. */
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{4,400})");

    static ProofLink to(EmailAddress address, Token token) {
        return new ProofLink(token, address.toString());
    }

    /** Reads the last part of a link's address; empty when it has another form. */
    public static Optional<ProofLink> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProofLink(new Token(parts.group(1)), new String(Base64.getUrlDecoder().decode(parts.group(2)), UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Fits an address as it is. */
    String text() {
        return token.value() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(UTF_8));
    }

    /** What is stored of it. */
    String hash() {
        return Sha256.of(token.value() + " " + address).hex();
    }
}
