package org.shipworthy.digest.sending;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.issue.DigestIssue;
import org.shipworthy.digest.issue.IssuePress;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Hmac;
import org.shipworthy.kernel.Token;

/** A message as it would leave, to somebody who reads everything. Its links and its reference work for nobody. */
public final class Preview {

    private static final Token NOBODYS = new Token("0".repeat(43));

    private Preview() {}

    /** Headers and body, with CRLF line ends; empty when there is nothing in the edition. */
    public static Optional<String> of(DigestIssue issue, SendingSettings settings, EmailAddress to, Instant date) {
        Recipient reader = new Recipient(0, to, Set.of(Topic.EVERYTHING), NOBODYS);
        return new IssuePress(issue, settings.site()).print(reader)
                .map(mail -> new MessageWriter(settings, Hmac.of("nobody")).write(0, reader, mail, date))
                .map(parcel -> new String(parcel.message(), StandardCharsets.UTF_8));
    }
}
