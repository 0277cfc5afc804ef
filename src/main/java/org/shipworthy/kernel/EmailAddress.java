package org.shipworthy.kernel;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address that mail can be sent to, in one form: lower case, an international domain in its ASCII form (IDNA 2008 as
 * UTS 46 reads it, so that ß stays itself), an international name (RFC 6531) in composed letters, a name in quotes only
 * where it needs them, no comments or addresses of machines. Two spellings that reach one mailbox in practice are equal.
 * Prints itself masked, so that no log holds a whole address; {@link #value()} is the address.
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
    private static final Pattern NAME = Pattern.compile("([ -~]|\\p{L}|\\p{M}|\\p{N})+");

    /** A name may be quoted as a whole (RFC 5321); quotes around parts of it are obsolete. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

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
        return DomainName.ascii(address.substring(at + 1))
                .filter(domain -> NAME.matcher(name).matches())
                .flatMap(domain -> withFewestQuotes(name.toLowerCase(Locale.ROOT), domain.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> withFewestQuotes(String name, String domain) {
        Matcher quoted = QUOTED.matcher(name);
        if (!quoted.matches()) {
            return Optional.of(name + "@" + domain).filter(address -> !name.contains("\"") && isOneAddress(address));
        }
        String bare = quoted.group(1).replaceAll("\\\\(.)", "$1");
        String again = '"' + bare.replaceAll("[\"\\\\]", "\\\\$0") + '"';
        return Stream.of(bare, again).map(one -> one + "@" + domain).filter(EmailAddress::isOneAddress).findFirst();
    }

    /** The validator also takes {@code <ann@example.org>} and comments. */
    private static boolean isOneAddress(String address) {
        return VALIDATOR.tryParse(address)
                .filter(email -> (email.localPart() + "@" + email.domain()).equals(address))
                .filter(email -> email.comments().isEmpty())
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
