package org.shipworthy.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections to one server on one thread, so that little of the machine is taken from the server. Each sends its next
 * request when the one before was answered, never earlier.
 */
final class Connections implements AutoCloseable {

    private static final int LARGEST_ANSWER_BYTES = 64 * 1024;
    private static final String LENGTH = "content-length: ";
    private static final String END_OF_HEAD = "\r\n\r\n";

    /** What one connection sends, and does with the answers. */
    interface Client {

        /** The next request in ASCII; null when there is none. */
        String next();

        void answered(int status, String body);
    }

    private final Selector selector;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_ANSWER_BYTES);

    private Connections(Selector selector) {
        this.selector = selector;
    }

    static Connections open(int port, int number) throws IOException {
        Connections connections = new Connections(Selector.open());
        for (int i = 0; i < number; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(connections.selector, SelectionKey.OP_READ);
            connections.channels.add(channel);
        }
        return connections;
    }

    /** Returns when no client has a request left. @param clients one for each connection */
    void run(List<? extends Client> clients) throws IOException {
        List<Conversation> busy = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            Conversation conversation = new Conversation(channels.get(i), clients.get(i), busy);
            busy.add(conversation);
            channels.get(i).keyFor(selector).attach(conversation);
        }
        for (Conversation each : List.copyOf(busy)) {
            each.sendNext();
        }
        while (!busy.isEmpty()) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                ((Conversation) key.attachment()).read();
            }
            selector.selectedKeys().clear();
        }
    }

    private final class Conversation {

        private final SocketChannel channel;
        private final Client client;
        private final List<Conversation> busy;
        private String unread = "";

        Conversation(SocketChannel channel, Client client, List<Conversation> busy) {
            this.channel = channel;
            this.client = client;
            this.busy = busy;
        }

        void sendNext() throws IOException {
            String request = client.next();
            if (request == null) {
                busy.remove(this);
                return;
            }
            buffer.clear().put(request.getBytes(US_ASCII)).flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        void read() throws IOException {
            if (channel.read(buffer.clear()) < 0) {
                throw new IOException("the server hung up");
            }
            byte[] bytes = new byte[buffer.flip().remaining()];
            buffer.get(bytes);
            unread += new String(bytes, ISO_8859_1);
            int head = unread.indexOf(END_OF_HEAD);
            if (head >= 0 && unread.length() >= head + END_OF_HEAD.length() + length(head)) {
                String answer = unread;
                unread = "";
                client.answered(Integer.parseInt(answer, 9, 12, 10), answer.substring(head + END_OF_HEAD.length()));
                sendNext();
            }
        }

        private int length(int head) {
            int begin = unread.indexOf(LENGTH) + LENGTH.length();
            return Integer.parseInt(unread, begin, Math.min(unread.indexOf('\r', begin), head), 10);
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
