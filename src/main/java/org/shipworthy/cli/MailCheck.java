package org.shipworthy.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;

/** Whether the SMTP server answers as one. Nobody signs in and nothing is sent. */
final class MailCheck {

    private static final int PATIENCE_MILLIS = 5_000;

    private MailCheck() {}

    static Check of(Settings settings) {
        String host = settings.text(Setting.MAIL_HOST);
        if (host.isEmpty()) {
            return Check.warn("mail", "no SMTP server is set; mails are written to " + settings.dataFolder().resolve("outbox"));
        }
        int port = settings.number(Setting.MAIL_PORT);
        try {
            String greeting = greeting(host, port, settings.text(Setting.MAIL_SECURITY).equals("tls"));
            return greeting.startsWith("220") ? Check.ok("mail", host + ":" + port + " answers")
                    : Check.fail("mail", host + ":" + port + " is no SMTP server that takes mail; check mail.host, mail.port and mail.security");
        } catch (IOException e) {
            return Check.fail("mail", host + ":" + port + " cannot be reached (" + e.getMessage() + "); check mail.host, mail.port and mail.security");
        }
    }

    private static String greeting(String host, int port, boolean tls) throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            Socket socket = tls ? ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true) : plain;
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
            return line == null ? "" : line;
        }
    }
}
