package org.shipworthy.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.sending.DkimKey;
import org.shipworthy.digest.sending.SendingSettings;
import org.shipworthy.digest.sending.WeeklyTime;
import org.shipworthy.kernel.Hmac;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.Secrets;

/** What the settings say about the digest. */
public final class DigestOptions {

    /** Names the secret that references in messages are signed with. */
    private static final String REFERENCE_SECRET = "digest-references";

    private DigestOptions() {}

    /**
     * @param site the site's public address, without a slash at the end
     * @throws CommandFailure when the DKIM key cannot be read
     */
    public static SendingSettings sending(Settings settings, URI site) {
        return new SendingSettings(MailOptions.of(settings), site, settings.number(Setting.DIGEST_CONNECTIONS),
                settings.number(Setting.DIGEST_PER_SECOND), settings.number(Setting.DIGEST_PER_DOMAIN_AND_SECOND),
                settings.find(Setting.DIGEST_BOUNCES), dkim(settings), SendingSettings.TIMEOUT, SendingSettings.LEASE_PATIENCE);
    }

    static Optional<DkimKey> dkim(Settings settings) {
        Optional<String> selector = settings.find(Setting.DIGEST_DKIM_SELECTOR);
        return settings.find(Setting.DIGEST_DKIM_KEY).filter(file -> selector.isPresent())
                .map(file -> read(Path.of(file), selector.get(), MailOptions.domain(settings)));
    }

    private static DkimKey read(Path file, String selector, String domain) {
        try {
            return DkimKey.read(domain, selector, Files.readString(file)).orElseThrow(() -> new CommandFailure("The DKIM key " + file
                    + " is no RSA or Ed25519 key in the form of PKCS #8. 'openssl pkcs8 -topk8 -nocrypt' turns other forms into it."));
        } catch (IOException e) {
            throw new CommandFailure("The DKIM key " + file + " cannot be read. Set digest.dkim_key to a file that this user may read.", e);
        }
    }

    /** The same on every node and after every start: it recognises the mails of the site in reports about them. */
    public static Hmac referenceKey(Database database) {
        return new Hmac(new Secrets(database).getOrCreate(REFERENCE_SECRET));
    }

    public static WeeklyTime weekly(Settings settings) {
        return WeeklyTime.parse(settings.text(Setting.DIGEST_AT), ZoneId.of(settings.text(Setting.DIGEST_TIME_ZONE))).orElseThrow();
    }

    public static Duration lead(Settings settings) {
        return Duration.ofHours(settings.number(Setting.DIGEST_DRAFT_HOURS));
    }

    public static Editions editions(Settings settings, Database database, InstantSource clock, Supplier<Snapshot> snapshots, Subscriptions subscriptions) {
        return new Editions(database, clock, snapshots, subscriptions, settings.text(Setting.DIGEST_APPROVAL).equals("automatic"));
    }
}
