package org.shipworthy._support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A web server that answers every request with what it was told, to the letter, and then closes the connection. */
public final class ScriptedWebServer implements AutoCloseable {

    private final ServerSocket socket;
    private volatile String answer = "";
    private volatile boolean open;
    private volatile String endless = "";
    private volatile String lastRequest = "";

    public ScriptedWebServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::run);
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** With a header for its length. */
    public ScriptedWebServer serves(String body) {
        return answers("HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    public ScriptedWebServer answers(String text) {
        answer = text;
        open = false;
        endless = "";
        return this;
    }

    /** After the answer nothing more comes, and the connection is not closed. */
    public void staysOpen() {
        open = true;
    }

    /** After the answer this comes without end. */
    public void repeating(String text) {
        endless = text;
    }

    public String lastRequest() {
        return lastRequest;
    }

    private void run() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try {
            lastRequest = request(connection);
            OutputStream out = connection.getOutputStream();
            out.write(answer.getBytes(ISO_8859_1));
            out.flush();
            while (!endless.isEmpty()) {
                out.write(endless.getBytes(ISO_8859_1));
            }
            if (!open) {
                connection.close();
            }
        } catch (IOException e) {
            // the other side gave up, as some tests want
        }
    }

    private static String request(Socket connection) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
        StringBuilder request = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            request.append(line).append('\n');
        }
        return request.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
