package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Golden;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Token;
import org.simplejavamail.converter.EmailConverter;

class WatchMailTest {

    private static final Topic PAIR = new Topic.OfPair(new Slug("ada"), new Slug("bea"));
    private static final String LEAVE = "https://tools.example.org/digest/unsubscribe/" + "e".repeat(43) + "/pair:ada-vs-bea";

    @Test
    void mailReadsAsAgreed() throws IOException {
        OutgoingMail mail = write(List.of(
                new WatchChange(PAIR, "Ada vs Bea: the price order changed", "Support chatbot: Bea is cheaper now, 2,070.00 USD a month against 2,760.00 USD.", "/compare/ada-vs-bea"),
                new WatchChange(PAIR, "عدى <b> & Söhne: 50% ship, was 75%", "", "/tools/ada")));
        Golden.assertMatches("digest/watch-of-a-pair.txt", mail.text());
        Golden.assertMatches("digest/watch-of-a-pair.html", mail.html());
        assertThat(HtmlValidator.errors(mail.html().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void headersLeaveThatTopicAlone() throws Exception {
        OutgoingMail mail = write(List.of(new WatchChange(PAIR, "Ada: 50% ship", "", "/tools/ada")));
        QueuedMail queued = new QueuedMail(1, "3f9a1c2e-0000-4000-8000-000000000000", mail, Instant.parse("2026-11-22T10:00:00Z"), 1);
        String message = EmailConverter.emailToEML(MailMessage.of(queued, new MailSettings(Optional.empty(), "desk@example.org", "Desk")));
        MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.getHeader("List-Unsubscribe", null)).isEqualTo("<" + LEAVE + ">");
        assertThat(read.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(read.getHeader("List-Id", null)).isEqualTo("What you watch <watches.tools.example.org>");
        assertThat(read.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    }

    private static OutgoingMail write(List<WatchChange> changes) {
        return WatchMail.write(new EmailAddress("ann@example.org"), changes, URI.create("https://tools.example.org"), new Token("e".repeat(43)));
    }
}
