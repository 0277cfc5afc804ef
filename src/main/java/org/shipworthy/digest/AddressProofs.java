package org.shipworthy.digest;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.shipworthy.community.Identities;
import org.shipworthy.community.Identity;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;

/**
 * Lets a voter prove an address by a link mailed to it. The address is forgotten when the mail was sent; what stays is
 * its keyed hash.
 */
public final class AddressProofs {

    /** How long a link works, once. */
    public static final Duration LINK_LIFETIME = Duration.ofHours(24);

    /** An address is sent so many links within a day, whoever keeps typing it in. */
    public static final int MOST_A_DAY = 3;

    private final AddressProofStore store;
    private final Identities identities;
    private final InstantSource clock;
    private final SecureRandom random;
    private final URI site;

    /** @param site the site's public address, without a slash at the end, for the link */
    public AddressProofs(Database database, Identities identities, InstantSource clock, SecureRandom random, URI site) {
        this.store = new AddressProofStore(database);
        this.identities = identities;
        this.clock = clock;
        this.random = random;
        this.site = site;
    }

    /** Queues the mail with the link. Returns alike whether the address is new, known or was asked too often. */
    public void ask(EmailAddress address) {
        ProofLink link = ProofLink.to(address, Token.random(random));
        Instant now = clock.instant();
        store.add(identities.ofMail(address), link, AddressProofMail.write(address, site, link), now, now.minus(Duration.ofDays(1)), MOST_A_DAY);
    }

    /** What the link would prove; empty when it does not work. Changes nothing. */
    public Optional<Identity> find(ProofLink link) {
        return store.find(link, oldest());
    }

    /** Uses the link up; empty when it does not work. Of two at once, one works. */
    public Optional<Identity> redeem(ProofLink link) {
        return store.useUp(link, clock.instant(), oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(LINK_LIFETIME);
    }
}
