package org.shipworthy._support;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * An SMTP server that takes everything (RFC 5321), remembers who was sent what how often, and misbehaves on request. It
 * forgets bodies, so that it can take a million messages.
 */
public final class SmtpSink implements AutoCloseable {

    /** Instead of a reply: says nothing more and keeps the connection open. */
    public static final String SILENCE = "silence";

    /** Instead of a reply: closes the connection. */
    public static final String DROP = "drop";

    /** One message that was answered with 250. */
    public record Taken(String recipient, String messageId) {}

    private static final int LARGEST_LINE = 4_096;

    private final ServerSocket socket;
    private final Optional<SSLContext> protection;
    private final boolean fromTheStart;
    private final ConcurrentHashMap<Taken, Integer> copies = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile UnaryOperator<String> script = command -> "";

    public SmtpSink() {
        this(Optional.empty(), false);
    }

    private SmtpSink(Optional<SSLContext> protection, boolean fromTheStart) {
        this.protection = protection;
        this.fromTheStart = fromTheStart;
        try {
            socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** One that offers STARTTLS (RFC 3207). */
    public static SmtpSink offering(SSLContext protection) {
        return new SmtpSink(Optional.of(protection), false);
    }

    /** One whose connections are protected before a word is said (RFC 8314). */
    public static SmtpSink behind(SSLContext protection) {
        return new SmtpSink(Optional.of(protection), true);
    }

    /** @param answer told each command as a line, {@code GREETING}, and {@code .} at the end of a message; an empty answer is agreement */
    public void script(UnaryOperator<String> answer) {
        this.script = answer;
    }

    public void agree() {
        script(command -> "");
    }

    public int port() {
        return socket.getLocalPort();
    }

    public long messages() {
        return messages.get();
    }

    public long connections() {
        return connections.get();
    }

    /** How often each message was taken, by recipient and Message-ID. */
    public ConcurrentHashMap<Taken, Integer> copies() {
        return copies;
    }

    /** Ends every connection that is open. */
    public void dropAll() {
        open.forEach(SmtpSink::close);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        open.add(client);
        try (client) {
            new Talk(client).run();
        } catch (IOException e) {
            // the client has left, which is its right
        } finally {
            open.remove(client);
        }
    }

    private static void close(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            // it was closed already
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dropAll();
    }

    /** One connection. */
    private final class Talk {

        private final Socket client;
        private InputStream in;
        private OutputStream out;
        private String recipient = "";

        Talk(Socket client) throws IOException {
            this.client = client;
            talkThrough(fromTheStart ? protect() : client);
        }

        private void talkThrough(Socket socket) throws IOException {
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            out = new BufferedOutputStream(socket.getOutputStream());
        }

        private Socket protect() throws IOException {
            SSLSocket secure = (SSLSocket) protection.orElseThrow().getSocketFactory().createSocket(client, null, client.getPort(), true);
            secure.setUseClientMode(false);
            secure.startHandshake();
            return secure;
        }

        void run() throws IOException {
            boolean goesOn = answer("GREETING", "220 sink ready");
            while (goesOn) {
                String line = line();
                goesOn = line != null && command(line);
            }
        }

        private boolean command(String line) throws IOException {
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            return switch (verb) {
                case "EHLO" -> answer(line, "250-sink\r\n250-SMTPUTF8\r\n" + (protection.isPresent() && !fromTheStart ? "250-STARTTLS\r\n" : "") + "250 8BITMIME");
                case "STARTTLS" -> {
                    write("220 go on");
                    talkThrough(protect());
                    yield true;
                }
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    yield answer(line, "250 2.1.5 ok");
                }
                case "DATA" -> data(line);
                case "MAIL", "HELO", "RSET", "NOOP" -> answer(line, "250 ok");
                case "QUIT" -> answer(line, "221 bye") && false;
                default -> answer(line, "502 unknown");
            };
        }

        private boolean data(String line) throws IOException {
            String refusal = script.apply(line);
            if (!refusal.isEmpty()) {
                return give(refusal, "");
            }
            write("354 go on");
            String messageId = read();
            if (messageId == null) {
                return false;
            }
            String answer = script.apply(".");
            if (answer.isEmpty() || answer.equals(DROP)) {
                copies.merge(new Taken(recipient, messageId), 1, Integer::sum);
                messages.incrementAndGet();
            }
            return give(answer, "250 2.0.0 taken");
        }

        /** The Message-ID of the message that is read to its end; null when it has none. */
        private String read() throws IOException {
            String messageId = "";
            for (String line = line(); line != null; line = line()) {
                if (line.equals(".")) {
                    return messageId;
                }
                if (messageId.isEmpty() && line.startsWith("Message-ID: ")) {
                    messageId = line.substring("Message-ID: ".length());
                }
            }
            return null;
        }

        private boolean answer(String command, String agreement) throws IOException {
            return give(script.apply(command), agreement);
        }

        private boolean give(String answer, String agreement) throws IOException {
            if (answer.equals(SILENCE)) {
                in.read();
                return false;
            }
            if (answer.equals(DROP)) {
                return false;
            }
            write(answer.isEmpty() ? agreement : answer);
            return !answer.startsWith("421");
        }

        private void write(String answer) throws IOException {
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        private String line() throws IOException {
            byte[] line = new byte[LARGEST_LINE];
            int length = 0;
            for (int next = in.read(); next >= 0 && length < LARGEST_LINE; next = in.read()) {
                if (next == '\n') {
                    return new String(line, 0, length > 0 && line[length - 1] == '\r' ? length - 1 : length, StandardCharsets.UTF_8);
                }
                line[length++] = (byte) next;
            }
            return null;
        }
    }
}
