package org.shipworthy.digest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.shipworthy.decide.team.Messenger;
import org.shipworthy.kernel.EmailAddress;

/** Mails news to the people who work on this installation. */
public final class Notices implements Messenger {

    private final URI site;

    /** @param site the site's public address, without a slash at the end */
    public Notices(URI site) {
        this.site = site;
    }

    @Override
    public void queue(Handle handle, EmailAddress recipient, String subject, List<String> lines, String path, Instant now) {
        MailStore.queue(handle, new OutgoingMail(recipient, subject, text(lines, site + path), html(subject, lines, site + path)), now);
    }

    private static String text(List<String> lines, String address) {
        return String.join("\n\n", lines) + "\n\n" + address + "\n\nYou watch this. The page says how to stop.\n";
    }

    private static String html(String subject, List<String> lines, String address) {
        Stream<String> end = Stream.of(Letter.link(address), "You watch this. The page says how to stop.");
        return Letter.html(subject, Stream.concat(lines.stream().map(Markup::escape), end).toList());
    }
}
