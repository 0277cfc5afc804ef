package org.shipworthy.digest.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.SmtpSink;
import org.shipworthy._support.TestAuthority;
import org.shipworthy.digest.SmtpServer;

/** Servers with certificates of an authority, before a program that trusts it and one that does not. */
class ProtectedLineTest {

    private static final String TAKEN = new Answer.Taken().toString();
    private static final String INSECURE = new Answer.Down(Reason.INSECURE, false).toString();

    @TempDir
    Path folder;

    @Test
    void onlyAServerWithAGoodCertificateOfItsNameGetsMail() throws Exception {
        TestAuthority authority = new TestAuthority(folder);
        SSLContext good = authority.vouchFor("localhost");
        try (SmtpSink starting = SmtpSink.offering(good); SmtpSink protectedOne = SmtpSink.behind(good);
                SmtpSink expired = SmtpSink.offering(authority.vouchedOnceFor("localhost")); SmtpSink other = SmtpSink.offering(authority.vouchFor("mail.example.org"));
                SmtpSink plain = new SmtpSink()) {
            List<String> servers = List.of("STARTTLS", port(starting), "TLS", port(protectedOne), "STARTTLS", port(expired), "STARTTLS", port(other), "STARTTLS", port(plain));
            assertThat(answers("-Djavax.net.ssl.trustStore=" + authority.trustStore(), servers)).containsExactly(TAKEN, TAKEN, INSECURE, INSECURE, INSECURE);
            assertThat(List.of(starting.messages(), protectedOne.messages(), expired.messages(), other.messages(), plain.messages())).containsExactly(1L, 1L, 0L, 0L, 0L);
            SmtpServer stranger = Post.server(starting.port(), SmtpServer.Security.STARTTLS);
            try (SmtpLine line = new SmtpLine(stranger, Post.through(stranger, 1, 1))) {
                assertThat(line.send(new Parcel("r", "digest@tools.example.org", "ann@example.org", false, new byte[0])).toString()).isEqualTo(INSECURE);
            }
        }
    }

    private static String port(SmtpSink sink) {
        return Integer.toString(sink.port());
    }

    private static List<String> answers(String trusting, List<String> servers) throws Exception {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", trusting,
                "-Djavax.net.ssl.trustStorePassword=" + TestAuthority.PASSWORD, "-cp", System.getProperty("java.class.path"), LineProcess.class.getName()));
        command.addAll(servers);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return process.inputReader().lines().toList();
    }
}
