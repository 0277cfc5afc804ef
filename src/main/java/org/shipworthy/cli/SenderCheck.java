package org.shipworthy.cli;

import java.util.List;
import java.util.Optional;
import org.shipworthy.digest.sending.DkimKey;
import org.shipworthy.digest.sending.SenderDomain;
import org.shipworthy.digest.sending.TxtRecords;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;

/** Whether the DNS tells receiving servers that mail from the sender's domain is genuine. */
final class SenderCheck {

    private SenderCheck() {}

    static List<Check> of(Settings settings, TxtRecords dns) {
        Optional<String> server = settings.find(Setting.MAIL_HOST);
        String domain = MailOptions.domain(settings);
        if (server.isEmpty() || domain.equals("localhost")) {
            return List.of();
        }
        try {
            Optional<DkimKey> key = DigestOptions.dkim(settings);
            return new SenderDomain(dns, domain).examine(server.get(), key).stream().map(SenderCheck::check).toList();
        } catch (CommandFailure e) {
            return List.of(Check.fail("DKIM", e.getMessage()));
        }
    }

    private static Check check(SenderDomain.Finding finding) {
        return finding.good() ? Check.ok(finding.subject(), finding.words()) : Check.warn(finding.subject(), finding.words());
    }
}
