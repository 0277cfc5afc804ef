package org.shipworthy.community;

import java.util.Optional;
import java.util.Set;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Hmac;

/**
 * Names identities by keyed hashes (HMAC-SHA-256, cut to 144 bits), which is all that is kept of them: without the key
 * nobody can try addresses against the database.
 */
public final class Identities {

    private static final int BYTES = 18;

    /** Where dots in the part before the @ make no difference. */
    private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

    private final Hmac key;

    /** @param key of the site; with another one everybody is a stranger */
    public Identities(byte[] key) {
        this.key = new Hmac(key);
    }

    /** One for all spellings that reach one mailbox: what follows a plus is left out. */
    public Identity ofMail(EmailAddress address) {
        String mailbox = mailbox(address);
        return new Identity(hash("mail " + mailbox), domain(mailbox.substring(mailbox.lastIndexOf('@') + 1)));
    }

    /**
     * @param subject what the issuer calls the account
     * @param mail    the account's address, when the issuer has verified it
     */
    public Identity ofAccount(String issuer, String subject, Optional<EmailAddress> mail) {
        return new Identity(hash("account " + issuer + " " + subject), mail.map(this::ofMail).map(Identity::domain).orElse(""));
    }

    /** @param domain in lower case, as in a mail address */
    public String domain(String domain) {
        return hash("domain " + domain);
    }

    private static String mailbox(EmailAddress address) {
        String value = address.value();
        int at = value.lastIndexOf('@');
        String domain = value.substring(at + 1);
        String name = value.substring(0, at).replaceFirst("(?<=.)\\+.*", "");
        return (DOTLESS.contains(domain) ? name.replace(".", "") : name) + "@" + domain;
    }

    private String hash(String text) {
        return key.sign(text).first(BYTES).base64();
    }
}
