package org.shipworthy.digest.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy._support.LocalMail;
import org.shipworthy._support.ScriptedSmtpServer;
import org.shipworthy._support.SmtpSink;
import org.shipworthy.digest.SmtpServer;

class SmtpLineTest {

    private static final Parcel PARCEL = parcel("ann@example.org");

    @Test
    void connectionIsKeptWhileMessagesGetThrough() {
        try (SmtpSink sink = new SmtpSink(); SmtpLine line = line(Post.server(sink.port(), SmtpServer.Security.NONE))) {
            sink.script(command -> command.contains("bob@") ? "550 5.1.1 no" : "");
            assertThat(line.send(PARCEL)).isInstanceOf(Answer.Taken.class);
            assertThat(line.send(parcel("bob@example.org"))).isEqualTo(new Answer.Refused(new Answer.Reply(550, "5.1.1"), true));
            assertThat(line.send(PARCEL)).isInstanceOf(Answer.Taken.class);
            assertThat(sink.connections()).isEqualTo(1);
        }
    }

    @Test
    void signInIsDoneWhereItIsAskedFor() {
        GreenMail server = LocalMail.server(ServerSetup.PROTOCOL_SMTP);
        server.setUser("desk", "secret");
        server.getUserManager().setAuthRequired(true);
        server.start();
        try (SmtpLine right = line(signingIn(server, "secret")); SmtpLine wrong = line(signingIn(server, "wrong"))) {
            assertThat(wrong.send(PARCEL)).isEqualTo(new Answer.Down(Reason.SIGN_IN, false));
            assertThat(right.send(PARCEL)).isInstanceOf(Answer.Taken.class);
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void serverWhoseCertificateNobodyVouchesForGetsNothing() {
        GreenMail selfSigned = LocalMail.server(ServerSetup.PROTOCOL_SMTPS);
        selfSigned.start();
        try (SmtpLine line = line(Post.server(selfSigned.getSmtps().getPort(), SmtpServer.Security.TLS))) {
            assertThat(line.send(PARCEL)).isEqualTo(new Answer.Down(Reason.INSECURE, false));
            assertThat(selfSigned.getReceivedMessages()).isEmpty();
        } finally {
            selfSigned.stop();
        }
    }

    @Test
    void internationalAddressNeedsAServerThatKnowsIt() {
        try (SmtpSink sink = new SmtpSink(); SmtpLine line = line(Post.server(sink.port(), SmtpServer.Security.NONE));
                SmtpLine another = line(Post.server(sink.port(), SmtpServer.Security.NONE))) {
            Parcel international = new Parcel("r", "digest@tools.example.org", "größe@example.org", true, PARCEL.message());
            StringBuilder from = new StringBuilder();
            sink.script(command -> {
                from.append(command.startsWith("MAIL") ? command : "");
                return "";
            });
            assertThat(line.send(international)).isInstanceOf(Answer.Taken.class);
            assertThat(from.toString()).endsWith("SMTPUTF8");
            sink.script(command -> command.startsWith("EHLO") ? "250 plain" : "");
            assertThat(another.send(international)).isInstanceOf(Answer.NotInternational.class);
        }
    }

    @Test
    void quotedNameIsSaidAsItIs() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of()); SmtpLine line = line(Post.server(server.port(), SmtpServer.Security.NONE))) {
            for (String name : List.of("\"a b\"", "\"ann@home\"", "\"<a>,b\"", "\"a\\\"b\\\\c\"")) {
                assertThat(line.send(parcel(name + "@example.org"))).isInstanceOf(Answer.Taken.class);
                assertThat(server.spoken()).contains("RCPT TO:<" + name + "@example.org>");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL,550 5.7.1 go away,SENDER_REFUSED,false", "MAIL,451 4.3.0 later,BUSY,false", "RCPT,421 4.7.0 too many,BUSY,false",
        "DATA,drop,BROKEN_OFF,false", ".,drop,BROKEN_OFF,true", ".,421 4.3.2 closing,BUSY,false",
        "MAIL,530 5.7.0 authentication required,SIGN_IN,false", "MAIL,538 5.7.11 encryption required,SIGN_IN,false"})
    void whatIsAboutTheServerIsNoFaultOfTheRecipient(String when, String answer, Reason reason, boolean doubtful) {
        try (SmtpSink sink = new SmtpSink(); SmtpLine line = line(Post.server(sink.port(), SmtpServer.Security.NONE))) {
            sink.script(command -> command.startsWith(when) ? answer : "");
            assertThat(line.send(PARCEL)).isEqualTo(new Answer.Down(reason, doubtful));
            sink.agree();
            assertThat(line.send(PARCEL)).isInstanceOf(Answer.Taken.class);
        }
    }

    @ParameterizedTest
    @CsvSource({".,true", "RCPT,false"})
    void serverThatFallsSilentIsGivenUp(String when, boolean doubtful) {
        try (SmtpSink sink = new SmtpSink(); SmtpLine line = hastyLine(sink)) {
            sink.script(command -> command.startsWith(when) ? SmtpSink.SILENCE : "");
            assertThat(line.send(PARCEL)).isEqualTo(new Answer.Down(Reason.TIMEOUT, doubtful));
        }
    }

    @ParameterizedTest
    @CsvSource({"550 5.1.1 unknown,true", "550 no such user,true", "553 bad mailbox,true", "550 5.2.1 closed,true", "550 5.1.10 null mx,true",
        "550 5.1.8 bad sender,false", "550 5.7.1 policy,false", "552 5.2.2 full,false", "554 no,false"})
    void mailboxThatIsGoneIsToldFromAnUnwelcomeMail(String answer, boolean gone) {
        try (SmtpSink sink = new SmtpSink(); SmtpLine line = line(Post.server(sink.port(), SmtpServer.Security.NONE))) {
            sink.script(command -> command.startsWith("RCPT") ? answer : "");
            assertThat(line.send(PARCEL)).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.isMailboxGone()).isEqualTo(gone));
            sink.script(command -> command.equals(".") ? answer : "");
            assertThat(line.send(PARCEL)).as("after the message").isInstanceOfSatisfying(Answer.Refused.class,
                    refused -> assertThat(refused.isMailboxGone()).isFalse());
        }
    }

    private static Parcel parcel(String to) {
        return new Parcel("r", "digest@tools.example.org", to, false, "Subject: hello\r\nMessage-ID: <r@x>\r\n\r\n.\r\nHello\r\n".getBytes(UTF_8));
    }

    private static SmtpLine line(SmtpServer server) {
        return new SmtpLine(server, Post.through(server, 1, 1));
    }

    private static SmtpLine hastyLine(SmtpSink sink) {
        SmtpServer server = Post.server(sink.port(), SmtpServer.Security.NONE);
        return new SmtpLine(server, Post.hastilyTo(server));
    }

    private static SmtpServer signingIn(GreenMail server, String password) {
        return new SmtpServer("127.0.0.1", server.getSmtp().getPort(), SmtpServer.Security.NONE, Optional.of(new SmtpServer.SignIn("desk", password)));
    }
}
