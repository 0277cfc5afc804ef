package org.shipworthy.digest.sending;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.shipworthy.digest.MailSettings;
import org.shipworthy.digest.SmtpServer;

/** Settings for sending to a server of a test. */
final class Post {

    static final byte[] KEY = "a key that only tests have".getBytes(StandardCharsets.US_ASCII);

    private Post() {}

    /** Fast, patient for 300 ms with the server and for 600 ms with other nodes. */
    static SendingSettings to(int port) {
        return through(server(port, SmtpServer.Security.NONE), 1_000_000, 1_000_000);
    }

    static SmtpServer server(int port, SmtpServer.Security security) {
        return new SmtpServer("127.0.0.1", port, security, Optional.empty());
    }

    static SendingSettings through(SmtpServer server, int perSecond, int perDomainAndSecond) {
        return new SendingSettings(new MailSettings(Optional.of(server), "digest@tools.example.org", "Shipworthy"),
                URI.create("https://tools.example.org"), 4, perSecond, perDomainAndSecond, Optional.of("bounces@tools.example.org"), Optional.empty(),
                Duration.ofMillis(300), Duration.ofMillis(600));
    }
}
