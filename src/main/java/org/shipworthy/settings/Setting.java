package org.shipworthy.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everything that can be set. The file, the environment, the flags, {@code doctor} and the documentation's test read this table. */
public enum Setting {
    PORT("port", Form.PORT, "8080",
            "The port that the site listens on; 0 lets the system choose one."),
    HOST("host", Form.TEXT, "0.0.0.0",
            "The address that the site listens on: 0.0.0.0 for every network of the machine, 127.0.0.1 for the machine itself."),
    BASE_URL("base_url", Form.SITE_ADDRESS, "",
            "The site's public address, for links in mails and for search engines; http://localhost and the port when empty."),
    CONTACT("contact", Form.CONTACT, "",
            "Where readers report an error, on the corrections page: a mail address or a web address; nowhere when empty."),
    DATA("data", Form.FOLDER, "data",
            "The folder for everything that is written; beside the launcher when nothing is set. A relative path is relative to "
                    + "the current folder, or in shipworthy.toml to that file."),
    DATABASE_URL("database_url", Form.DATABASE_ADDRESS, "",
            "A PostgreSQL database, postgresql://user:password@host/name; SQLite in the data folder when empty."),
    MAIL_HOST("mail.host", Form.TEXT, "",
            "The SMTP server; when empty, mails are written to outbox in the data folder."),
    MAIL_PORT("mail.port", Form.PORT, "587", "The SMTP server's port."),
    MAIL_SECURITY("mail.security", Form.MAIL_SECURITY, "starttls",
            "How the connection to the SMTP server is protected: starttls, tls, or none."),
    MAIL_USER("mail.user", Form.TEXT, "", "Who signs in to the SMTP server; nobody when empty."),
    MAIL_PASSWORD("mail.password", Form.SECRET, "", "The password for the SMTP server."),
    MAIL_FROM("mail.from", Form.MAIL_ADDRESS, "shipworthy@localhost", "The address that mails come from."),
    MAIL_NAME("mail.name", Form.TEXT, "Shipworthy", "The name that mails come from."),
    DIGEST_AT("digest.at", Form.WEEKLY_TIME, "mon 09:00",
            "When an edition of the digest is sent, if it is approved by then; otherwise as soon as it is."),
    DIGEST_TIME_ZONE("digest.time_zone", Form.TIME_ZONE, "UTC", "The time zone of that time, such as Europe/Berlin."),
    DIGEST_DRAFT_HOURS("digest.draft_hours", Form.COUNT, "24", "How many hours before that an edition is composed, for an editor to look it over."),
    DIGEST_APPROVAL("digest.approval", Form.APPROVAL, "editor",
            "Who lets an edition of the digest be sent: editor, at the desk; or automatic, as soon as it is composed."),
    DIGEST_CONNECTIONS("digest.connections", Form.CONNECTIONS, "8", "Connections to the SMTP server at once while an edition is sent."),
    DIGEST_PER_SECOND("digest.per_second", Form.COUNT, "100", "The most messages of an edition that leave in a second."),
    DIGEST_PER_DOMAIN_AND_SECOND("digest.per_domain_and_second", Form.COUNT, "10",
            "The most that leave in a second to addresses of one domain."),
    DIGEST_DKIM_SELECTOR("digest.dkim_selector", Form.TEXT, "",
            "The name of the DKIM key in the DNS; messages are signed when this and the key are set."),
    DIGEST_DKIM_KEY("digest.dkim_key", Form.TEXT, "", "The file with the private DKIM key, RSA or Ed25519, as openssl genpkey writes it."),
    DIGEST_BOUNCES("digest.bounces", Form.BOUNCE_ADDRESS, "",
            "Where reports of undeliverable mail go, such as bounces@example.org; its server must deliver bounces+anything@example.org there. "
                    + "To the sender's address when empty."),
    DIGEST_BOUNCE_MAILBOX("digest.bounce_mailbox", Form.MAILBOX_ADDRESS, "",
            "The mailbox with those reports, imaps://user@host or pop3s://user@host; not read when empty."),
    DIGEST_BOUNCE_PASSWORD("digest.bounce_password", Form.SECRET, "", "The password for that mailbox."),
    DIGEST_REPORT_SECRET("digest.report_secret", Form.SECRET, "",
            "What reports posted to /digest/reports are signed with; none are taken when empty."),
    DIGEST_SOFT_BOUNCES("digest.soft_bounces", Form.COUNT, "3", "After how many editions that did not arrive a subscriber is sent no more."),
    TRUST_PROXY("trust_proxy", Form.YES_OR_NO, "false",
            "Whether the last address of X-Forwarded-For names the reader. Only true when every request comes through a proxy of yours."),
    OPENID_ISSUER("openid.issuer", Form.WEB_ADDRESS, "",
            "An OpenID Connect provider at which voters may sign in to be verified, such as https://accounts.example.org; nowhere when empty."),
    OPENID_CLIENT("openid.client", Form.TEXT, "", "What the provider calls this site. The address to come back to is base_url with /votes/signed-in."),
    OPENID_SECRET("openid.secret", Form.SECRET, "", "The secret that the provider gave this site."),
    OPENID_NAME("openid.name", Form.TEXT, "your account", "What the link to the provider calls it: \"Sign in with …\"."),
    SYNC_AT("sync.at", Form.TIME, "04:10",
            "When sources that have an address are read each day, in UTC."),
    SYNC_MODELSDEV_ADDRESS("sync.modelsdev_address", Form.WEB_ADDRESS, "",
            "Where models.dev is read, such as https://models.dev/api.json; not at all when empty."),
    SYNC_MODELSDEV_PUBLISH("sync.modelsdev_publish", Form.PUBLISH, "auto",
            "How changes of models.dev are published: auto, at once except suspicious ones; inbox, after an editor has looked at them; off."),
    SYNC_LITELLM_ADDRESS("sync.litellm_address", Form.WEB_ADDRESS, "",
            "Where LiteLLM's model_prices_and_context_window.json is read; not at all when empty."),
    SYNC_LITELLM_PUBLISH("sync.litellm_publish", Form.PUBLISH, "auto", "The same for LiteLLM."),
    SYNC_GENAI_PRICES_ADDRESS("sync.genai_prices_address", Form.WEB_ADDRESS, "",
            "Where the data.json of genai-prices is read; not at all when empty."),
    SYNC_GENAI_PRICES_PUBLISH("sync.genai_prices_publish", Form.PUBLISH, "auto", "The same for genai-prices."),
    SYNC_LANDSCAPE_ADDRESS("sync.landscape_address", Form.WEB_ADDRESS, "",
            "Where a list of open-source tools in the form of the LF AI & Data landscape is read; not at all when empty."),
    SYNC_LANDSCAPE_PUBLISH("sync.landscape_publish", Form.PUBLISH, "auto", "The same for that list."),
    SYNC_FEED_ADDRESSES("sync.feed_addresses", Form.WEB_ADDRESSES, "",
            "Atom and RSS feeds, with spaces between, that are watched for new tools; what they tell always waits for an editor."),
    SYNC_PRIVATE_ADDRESSES("sync.private_addresses", Form.YES_OR_NO, "false",
            "Whether sources may be fetched from private and loopback addresses."),
    SYNC_MAX_MEGABYTES("sync.max_megabytes", Form.COUNT, "256", "The largest source file, as it is sent and unpacked, in megabytes."),
    SYNC_PATIENCE_SECONDS("sync.patience_seconds", Form.COUNT, "120", "How long fetching one source may take, in seconds."),
    RANKINGS_HALF_LIFE_DAYS("rankings.half_life_days", Form.DAYS, "0",
            "After how many days a ballot weighs half as much in the rankings; 0 for never."),
    LOG_LEVEL("log_level", Form.LOG_LEVEL, "info", "What is logged while serving: error, warning, info or debug.");

    private static final Pattern PASSWORD = Pattern.compile("//[^/\\s]*@");
    private static final Pattern QUERY = Pattern.compile("[?#]\\S*");

    private final String key;
    private final Form form;
    private final String fallback;
    private final String meaning;

    Setting(String key, Form form, String fallback, String meaning) {
        this.key = key;
        this.form = form;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    static Optional<Setting> find(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    /** As in the file: {@code mail.host} is {@code host} in the table {@code mail}. */
    public String key() {
        return key;
    }

    /** {@code SHIPWORTHY_MAIL_HOST} for {@code mail.host}. */
    public String environmentName() {
        return "SHIPWORTHY_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** {@code --base-url} for {@code base_url}; only some commands have it. */
    public String flag() {
        return "--" + key.replace('_', '-').replace('.', '-');
    }

    /** The value when nobody sets one; empty for none. */
    public String fallback() {
        return fallback;
    }

    /** For a person who wonders what to set: one or two sentences. */
    public String meaning() {
        return meaning;
    }

    /** A value as it may be printed: stars for a secret, and of addresses neither a password nor a query, which may hold a key. */
    String shown(String value) {
        if (isSecret()) {
            return value.isEmpty() ? "" : "********";
        }
        boolean isAddress = form == Form.WEB_ADDRESS || form == Form.WEB_ADDRESSES;
        return isAddress ? QUERY.matcher(PASSWORD.matcher(value).replaceAll("//…@")).replaceAll("?…") : value;
    }

    /** Whether nothing of the value may be printed. */
    boolean isSecret() {
        return form == Form.SECRET || form == Form.DATABASE_ADDRESS;
    }

    Form form() {
        return form;
    }
}
