package org.shipworthy.digest.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.shipworthy.digest.SmtpServer;

/** Sends a message to each of some servers on this machine, in a process that was started with an authority of its own to trust. */
final class LineProcess {

    private LineProcess() {}

    /** {@code STARTTLS} or {@code TLS} and a port, again and again. Prints what became of each message on a line. */
    public static void main(String[] arguments) {
        for (int at = 0; at < arguments.length; at += 2) {
            SmtpServer server = new SmtpServer("localhost", Integer.parseInt(arguments[at + 1]), SmtpServer.Security.valueOf(arguments[at]), Optional.empty());
            Parcel parcel = new Parcel("r", "digest@tools.example.org", "ann@example.org", false, "Message-ID: <r@x>\r\n\r\nHello\r\n".getBytes(UTF_8));
            try (SmtpLine line = new SmtpLine(server, Post.through(server, 1, 1))) {
                System.out.println(line.send(parcel));
            }
        }
    }
}
