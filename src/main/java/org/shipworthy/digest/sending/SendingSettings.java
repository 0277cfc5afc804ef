package org.shipworthy.digest.sending;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.shipworthy.digest.MailSettings;

/**
 * How runs are sent.
 *
 * @param mail               through which server, and from whom
 * @param site               the site's public address, without a slash at the end
 * @param connections        to the server, at once, by this node
 * @param perSecond          messages of all nodes together
 * @param perDomainAndSecond messages of all nodes together to one receiving domain
 * @param bounces            where reports of undeliverable mail go, with a reference of the recipient added to the local
 *                           part ({@code bounces+…@example.org}); to the sender when absent
 * @param dkim               the key that messages are signed with
 * @param timeout            how long the server may take to connect, and for each of its answers
 * @param leasePatience      how long a node may show no sign of life before its work is taken over
 */
public record SendingSettings(MailSettings mail, URI site, int connections, int perSecond, int perDomainAndSecond, Optional<String> bounces,
        Optional<DkimKey> dkim, Duration timeout, Duration leasePatience) {

    public static final Duration TIMEOUT = Duration.ofMinutes(2);
    public static final Duration LEASE_PATIENCE = Duration.ofSeconds(15);
}
