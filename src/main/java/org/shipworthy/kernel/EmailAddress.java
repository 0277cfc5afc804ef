package org.shipworthy.kernel;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, in one form: lower case, an international domain in its ASCII form, an
 * international name (RFC 6531) in composed letters, no comments, quotes or addresses of machines. Two spellings that reach one mailbox in practice are equal. Prints itself masked, so
 * that no log holds a whole address; {@link #value()} is the address.
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;

    private static final EmailValidator VALIDATOR = JMail.validator()
            .disallowIpDomain()
            .requireTopLevelDomain()
            .disallowExplicitSourceRouting()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace();

    /** Beyond ASCII a name is of letters, their marks, and digits: nothing invisible, nothing that turns the text around it. */
    private static final Pattern NAME = Pattern.compile("(\\p{ASCII}|\\p{L}|\\p{M}|\\p{N})+");

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
        String name = Normalizer.normalize(address.substring(0, at), Normalizer.Form.NFC);
        return asciiDomain(address.substring(at + 1))
                .filter(domain -> NAME.matcher(name).matches())
                .map(domain -> (name + "@" + domain).toLowerCase(Locale.ROOT))
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

    /** Whether only servers that know RFC 6531 take it: its name is not ASCII. */
    public boolean isInternational() {
        return value.chars().anyMatch(character -> character > 127);
    }

    @Override
    public String toString() {
        return value.charAt(0) + "…" + value.substring(value.lastIndexOf('@'));
    }
}
