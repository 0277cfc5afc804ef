package org.shipworthy.digest.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;

/** Against a name server on the loopback interface. */
class DnsTxtRecordsTest {

    private static final String NAME = "mail._domainkey.example.org";
    private static final Name ABSOLUTE = Name.fromConstantString(NAME + ".");

    private NameServer server;
    private TxtRecords records;

    @BeforeEach
    void start() throws IOException {
        server = new NameServer();
        records = asking(Duration.ofSeconds(10));
    }

    private TxtRecords asking(Duration patience) {
        return new DnsTxtRecords(new SimpleResolver(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port())), patience);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void partsOfATextArePutTogether() throws Exception {
        server.records.add(text(ABSOLUTE, "v=DKIM1; k=rsa; p=" + "M".repeat(200), "A".repeat(255), "größe"));
        server.records.add(text(ABSOLUTE, "another"));
        assertThat(records.at(NAME)).containsExactlyInAnyOrder("v=DKIM1; k=rsa; p=" + "M".repeat(200) + "A".repeat(255) + "größe", "another");
    }

    @Test
    void longAnswerIsAskedForAgainOverTcp() throws Exception {
        server.truncating = true;
        server.records.add(text(ABSOLUTE, "v=spf1 -all"));
        assertThat(records.at(NAME)).containsExactly("v=spf1 -all");
        assertThat(server.overTcp).isEqualTo(1);
    }

    @Test
    void otherNameThatItIsAnAliasOfIsFollowed() throws Exception {
        Name other = Name.fromConstantString("key.example.net.");
        server.records.add(new CNAMERecord(ABSOLUTE, DClass.IN, 60, other));
        server.records.add(text(other, "v=DKIM1; p=x"));
        assertThat(records.at(NAME)).containsExactly("v=DKIM1; p=x");
    }

    @Test
    void nameWithoutTextsIsNoFault() throws Exception {
        assertThat(records.at(NAME)).as("the name is there").isEmpty();
        server.code = Rcode.NXDOMAIN;
        assertThat(records.at(NAME)).as("the name is not").isEmpty();
    }

    @Test
    void serverThatCannotTellIsNoMissingRecord() {
        server.code = Rcode.SERVFAIL;
        assertThatThrownBy(() -> records.at(NAME)).isInstanceOf(TxtRecords.Unanswered.class);
        server.silent = true;
        assertThatThrownBy(() -> asking(Duration.ofMillis(200)).at(NAME)).isInstanceOf(TxtRecords.Unanswered.class);
    }

    @Test
    void whatTheDnsCannotNameIsNotAsked() {
        assertThatThrownBy(() -> records.at("a".repeat(64) + ".example.org")).isInstanceOf(TxtRecords.Unanswered.class).hasMessageContaining("no name of the DNS");
    }

    private static Record text(Name name, String... parts) {
        return new TXTRecord(name, DClass.IN, 60, Arrays.stream(parts).map(DnsTxtRecordsTest::escaped).toList());
    }

    /** The library reads a text as a zone file writes it, where bytes beyond ASCII are numbers. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : text.getBytes(UTF_8)) {
            escaped.append(one < 0 ? "\\%03d".formatted(one & 0xff) : String.valueOf((char) one));
        }
        return escaped.toString();
    }

    /** Answers every question with all of its records, or as it is told to. */
    private static final class NameServer implements AutoCloseable {

        final List<Record> records = new ArrayList<>();
        volatile int code = Rcode.NOERROR;
        volatile boolean truncating;
        volatile boolean silent;
        volatile int overTcp;
        private final ServerSocket tcp = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress());

        NameServer() throws IOException {
            Thread.ofVirtual().start(this::serveDatagrams);
            Thread.ofVirtual().start(this::serveConnections);
        }

        int port() {
            return udp.getLocalPort();
        }

        private void serveDatagrams() {
            try {
                while (true) {
                    DatagramPacket packet = new DatagramPacket(new byte[4_096], 4_096);
                    udp.receive(packet);
                    byte[] answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()), truncating);
                    if (!silent) {
                        udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                    }
                }
            } catch (IOException e) {
                // it was closed
            }
        }

        private void serveConnections() {
            try {
                while (true) {
                    try (Socket client = tcp.accept()) {
                        DataInputStream in = new DataInputStream(client.getInputStream());
                        byte[] answer = answer(in.readNBytes(in.readUnsignedShort()), false);
                        overTcp++;
                        DataOutputStream out = new DataOutputStream(client.getOutputStream());
                        out.writeShort(answer.length);
                        out.write(answer);
                        out.flush();
                    }
                }
            } catch (IOException e) {
                // it was closed
            }
        }

        private byte[] answer(byte[] question, boolean truncated) throws IOException {
            Message asked = new Message(question);
            Message answer = new Message(asked.getHeader().getID());
            answer.getHeader().setFlag(Flags.QR);
            answer.getHeader().setRcode(code);
            answer.addRecord(asked.getQuestion(), Section.QUESTION);
            if (truncated) {
                answer.getHeader().setFlag(Flags.TC);
            } else {
                records.forEach(record -> answer.addRecord(record, Section.ANSWER));
            }
            return answer.toWire();
        }

        @Override
        public void close() throws IOException {
            udp.close();
            tcp.close();
        }
    }
}
