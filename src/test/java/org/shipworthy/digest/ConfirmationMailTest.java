package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Golden;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;

class ConfirmationMailTest {

    private static final Token CONFIRM = new Token("c".repeat(43));
    private static final Token END = new Token("e".repeat(43));

    @Test
    void mailReadsAsAgreed() throws IOException {
        OutgoingMail mail = write("ann@example.org");
        Golden.assertMatches("digest/confirmation.txt", mail.text());
        Golden.assertMatches("digest/confirmation.html", mail.html());
        assertThat(HtmlValidator.errors(mail.html().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void bothBodiesHoldBothLinks() {
        OutgoingMail mail = write("ann@example.org");
        for (String body : new String[] {mail.text(), mail.html()}) {
            assertThat(body).contains(
                    "https://tools.example.org/digest/confirm/" + CONFIRM.value(),
                    "https://tools.example.org/digest/unsubscribe/" + END.value());
        }
    }

    @Test
    void addressIsNoMarkup() {
        assertThat(write("o'hara&sons@example.org").html()).contains("o&#39;hara&amp;sons@example.org").doesNotContain("o'hara");
    }

    private static OutgoingMail write(String address) {
        return ConfirmationMail.write(new EmailAddress(address), Set.of(Wish.DIGEST), URI.create("https://tools.example.org"), CONFIRM, END);
    }
}
