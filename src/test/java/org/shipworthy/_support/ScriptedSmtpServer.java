package org.shipworthy._support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP server that agrees to everything but what its script answers, for what no friendly server does: refusing a
 * recipient, being busy, falling silent.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** Instead of a reply: says nothing more and keeps the connection open. */
    public static final String SILENCE = "";

    private static final Map<String, String> AGREEABLE = Map.of(
            "GREETING", "220 test", "EHLO", "250 test", "MAIL", "250 ok", "RCPT", "250 ok", "DATA", "354 go on",
            ".", "250 taken", "RSET", "250 ok", "QUIT", "221 bye", "NOOP", "250 ok");

    private final ServerSocket socket;
    private final Map<String, String> script;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> spoken = new CopyOnWriteArrayList<>();

    /** @param script replies by the first word of a command; {@code GREETING} and {@code .} are the two that are none */
    public ScriptedSmtpServer(Map<String, String> script) {
        this.script = script;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How often the command was received. */
    public long count(String command) {
        return commands.stream().filter(command::equals).count();
    }

    /** Everything that clients said, line by line. */
    public List<String> spoken() {
        return spoken;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client; BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            boolean talking = reply(client, "GREETING");
            boolean inMessage = false;
            while (talking) {
                Optional<String> line = Optional.ofNullable(lines.readLine());
                line.ifPresent(spoken::add);
                String command = line.orElse("QUIT").split(" ", 2)[0];
                if (!inMessage || command.equals(".")) {
                    talking = reply(client, command) && line.isPresent();
                    inMessage = command.equals("DATA") && !script.containsKey("DATA");
                }
            }
            Thread.sleep(script.containsValue(SILENCE) ? 60_000 : 0);
        } catch (IOException | InterruptedException e) {
            // the client has left, which is its right
        }
    }

    private boolean reply(Socket client, String command) throws IOException {
        commands.add(command);
        String reply = script.getOrDefault(command, AGREEABLE.getOrDefault(command, "502 unknown"));
        client.getOutputStream().write((reply.equals(SILENCE) ? "" : reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return !reply.equals(SILENCE) && !command.equals("QUIT");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
