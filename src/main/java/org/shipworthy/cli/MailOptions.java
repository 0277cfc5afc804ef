package org.shipworthy.cli;

import java.util.Locale;
import java.util.Optional;
import org.shipworthy.digest.MailSettings;
import org.shipworthy.digest.SmtpServer;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;

/** What the settings say about mail. */
public final class MailOptions {

    private MailOptions() {}

    public static MailSettings of(Settings settings) {
        Optional<SmtpServer> server = settings.find(Setting.MAIL_HOST).map(host -> new SmtpServer(
                host,
                settings.number(Setting.MAIL_PORT),
                SmtpServer.Security.valueOf(settings.text(Setting.MAIL_SECURITY).toUpperCase(Locale.ROOT)),
                settings.find(Setting.MAIL_USER).map(user -> new SmtpServer.SignIn(user, settings.text(Setting.MAIL_PASSWORD)))));
        return new MailSettings(server, settings.text(Setting.MAIL_FROM), settings.text(Setting.MAIL_NAME));
    }

    /** The domain that mails come from. */
    static String domain(Settings settings) {
        String from = settings.text(Setting.MAIL_FROM);
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
