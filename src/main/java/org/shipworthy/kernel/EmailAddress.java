package org.shipworthy.kernel;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that mail can be sent to, in one form: lower case, an international domain in its ASCII form, no comments,
 * quotes or addresses of machines. Two spellings that reach one mailbox in practice are equal. Prints itself masked, so
 * that no log holds a whole address; {@link #value()} is the address.
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;

    private static final EmailValidator VALIDATOR = JMail.validator()
            .disallowIpDomain()
            .requireTopLevelDomain()
            .disallowExplicitSourceRouting()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace()
            .requireAscii();

    public EmailAddress {
        if (!normalise(value).equals(Optional.of(value))) {
            throw new IllegalArgumentException("not a normalised e-mail address");
        }
    }

    /** Reads what a person typed; empty when mail cannot be sent there. */
    public static Optional<EmailAddress> parse(String text) {
        return normalise(text).map(EmailAddress::new);
    }

    private static Optional<String> normalise(String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        return asciiDomain(address.substring(at + 1))
                .map(domain -> (address.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT))
                .filter(EmailAddress::isPlain);
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The validator also takes {@code <ann@example.org>}, comments and quoted names. */
    private static boolean isPlain(String address) {
        return VALIDATOR.tryParse(address)
                .filter(email -> (email.localPart() + "@" + email.domain()).equals(address))
                .filter(email -> email.comments().isEmpty() && !email.localPart().startsWith("\""))
                .isPresent();
    }

    @Override
    public String toString() {
        return value.charAt(0) + "…" + value.substring(value.lastIndexOf('@'));
    }
}
