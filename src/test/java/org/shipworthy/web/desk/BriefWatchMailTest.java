package org.shipworthy.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.Mailbox;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Role;
import org.shipworthy.decide.team.BriefWatch;
import org.shipworthy.digest.Notices;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.publish.ImportOutcome;

/** From the button on a brief's page to the mail, through a real mail server. */
class BriefWatchMailTest {

    private static final String GEMINI = "tools/google-deepmind/gemini-2-5-flash.toml";

    @TempDir
    private Path folder;

    private RunningSite site;
    private int packs;

    @Test
    void aPriceAVerdictAndADeprecationAreEachToldOnceWithWhatChangedAndALink() throws IOException, MessagingException {
        try (Mailbox mailbox = new Mailbox(); RunningSite started = RunningSite.startMailingTo(mailbox.port())) {
            site = started;
            String page = watchedBrief("tools=gemini-2-5-flash,mistral-small-4&preset=support-chatbot");
            BriefWatch watch = new BriefWatch(site.site().database(), site.site()::snapshot, new Notices(URI.create("http://shipworthy.test")), site.clock());
            look(watch);

            publish(GEMINI, toml -> toml.replace("amount = \"2.5\"", "amount = \"7.5\""));
            look(watch);
            assertTells(mailbox.mail(1), page, "Gemini 2.5 Flash, a month: ");

            publish("reviews/gemini-2-5-flash/skeptic.md", review -> review.replace("ruling = \"skip\"", "ruling = \"ship\""));
            look(watch);
            assertTells(mailbox.mail(2), page, "Gemini 2.5 Flash, panel: ");

            publish(GEMINI, toml -> toml + "\n[[claim]]\nattribute = \"deprecated-on\"\nvalue = 2026-11-20\nsource = \"models-dev\"\n");
            look(watch);
            assertTells(mailbox.mail(3), page, "left out: not “is not deprecated” (Deprecated on: 20 Nov 2026)");
        }
    }

    /** The path of a brief that a member saved and watches, as they do it in a browser. */
    private String watchedBrief(String query) {
        String link = site.accounts().addUser(new EmailAddress("ben@example.org"), Optional.of(Role.MEMBER)).token().value();
        List<String> headers = List.of("Sec-Fetch-Site", "same-origin", "Cookie", RunningSite.cookie(site.post("/desk/sign-in", "token", link)));
        String page = site.post("/desk/briefs", headers, "title", "Chat", "brief", query).headers().firstValue("Location").orElseThrow();
        assertThat(site.post(page, headers, "do", "watch").statusCode()).isEqualTo(303);
        return page;
    }

    /** More often than there is news. */
    private static void look(BriefWatch watch) {
        watch.look();
        watch.look();
    }

    private void publish(String file, UnaryOperator<String> change) throws IOException {
        Path pack = folder.resolve("pack-" + packs++);
        Path target = pack.resolve(file);
        Files.createDirectories(target.getParent());
        String before = Files.readString(Path.of("content").resolve(file));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(target, after);
        assertThat(site.site().importPack(pack)).isInstanceOf(ImportOutcome.Imported.class);
    }

    private static void assertTells(MimeMessage mail, String page, String news) throws MessagingException {
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ben@example.org");
        assertThat(mail.getSubject()).isEqualTo("Changed: Chat");
        assertThat(Mailbox.text(mail)).contains(news, " → ", "http://shipworthy.test" + page);
    }
}
