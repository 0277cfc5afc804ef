package org.shipworthy.digest.sending;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.shipworthy.digest.MailSettings;
import org.shipworthy.digest.SmtpServer;
import org.shipworthy.kernel.Hmac;

/** Settings for sending to a server of a test. */
final class Post {

    static final Hmac KEY = Hmac.of("a key that only tests have");

    private Post() {}

    /** Fast, and patient with a busy machine. */
    static SendingSettings to(int port) {
        return settings(server(port, SmtpServer.Security.NONE), 1_000_000, 1_000_000, Duration.ofSeconds(20), Duration.ofSeconds(10));
    }

    /** Fast, and patient with the server for no more than 300 ms. */
    static SendingSettings hastilyTo(SmtpServer server) {
        return settings(server, 1_000_000, 1_000_000, Duration.ofMillis(300), Duration.ofSeconds(10));
    }

    /** Patient with other nodes for no more than 600 ms. */
    static SendingSettings through(SmtpServer server, int perSecond, int perDomainAndSecond) {
        return settings(server, perSecond, perDomainAndSecond, Duration.ofSeconds(20), Duration.ofMillis(600));
    }

    static SmtpServer server(int port, SmtpServer.Security security) {
        return new SmtpServer("127.0.0.1", port, security, Optional.empty());
    }

    private static SendingSettings settings(SmtpServer server, int perSecond, int perDomainAndSecond, Duration timeout, Duration leasePatience) {
        return new SendingSettings(new MailSettings(Optional.of(server), "digest@tools.example.org", "Shipworthy"),
                URI.create("https://tools.example.org"), 4, perSecond, perDomainAndSecond, Optional.of("bounces@tools.example.org"), Optional.empty(),
                timeout, leasePatience);
    }
}
