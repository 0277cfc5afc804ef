package org.shipworthy.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.shipworthy._support.MadeUpCatalogue;

/**
 * Casts ballots over HTTP, each by a voter and from a network of its own, on 64 connections that stay open, and prints how
 * many were acknowledged a second. Beside it, what sqlite-jdbc alone takes of the same rows in transactions of 64, without
 * HTTP, rules or tallies: the most that any server over it could do.
 */
final class VoteLoad {

    private static final int CONNECTIONS = 64;
    private static final int BALLOTS_PER_STAMP = 10;
    /** Of one connection: enough for 25,600 ballots a second. */
    private static final int STAMPS_A_SECOND = 40;
    /** A ballot right after its stamp is set aside as too quick, which is not what is measured. */
    private static final Duration READING = Duration.ofSeconds(2);

    private VoteLoad() {}

    /**
     * @param arguments the port, the seconds of each round, the number of rounds, and the slugs of tools in a file, one a
     *                  line; or {@code pack}, a folder to write made-up tools to, and their number
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("pack")) {
            MadeUpCatalogue.write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        int port = Integer.parseInt(arguments[0]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        List<String> tools = Files.readAllLines(Path.of(arguments[3]));
        cast(port, time, tools);
        for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
            double ours = cast(port, time, tools);
            double bare = bare(time, tools);
            System.out.printf("round %d: %,.0f ballots a second over HTTP, %,.0f rows by sqlite-jdbc alone, ratio %.2f%n", round, ours, bare, ours / bare);
        }
    }

    private static double cast(int port, Duration time, List<String> tools) throws InterruptedException {
        AtomicLong acknowledged = new AtomicLong();
        CountDownLatch stamped = new CountDownLatch(CONNECTIONS);
        CompletableFuture<Long> end = new CompletableFuture<>();
        List<Thread> connections = IntStream.range(0, CONNECTIONS)
                .mapToObj(number -> Thread.ofVirtual().start(() -> cast(port, (int) time.toSeconds() * STAMPS_A_SECOND, number, tools, acknowledged, stamped, end)))
                .toList();
        stamped.await();
        Thread.sleep(READING);
        long begun = System.nanoTime();
        end.complete(begun + time.toNanos());
        for (Thread connection : connections) {
            connection.join();
        }
        return acknowledged.get() * 1e9 / (System.nanoTime() - begun);
    }

    private static void cast(int port, int most, int number, List<String> tools, AtomicLong acknowledged, CountDownLatch stamped, CompletableFuture<Long> end) {
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            Answers answers = new Answers(socket.getInputStream());
            List<String> stamps = new ArrayList<>();
            while (stamps.size() < most) {
                socket.getOutputStream().write("GET /votes/stamp HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
                stamps.add(answers.next().body());
            }
            stamped.countDown();
            for (int n = 0; System.nanoTime() < end.join() && n < most * BALLOTS_PER_STAMP; n++) {
                String form = "subject=" + tools.get((n * CONNECTIONS + number) % tools.size()) + "&choice=" + (n % 3 == 0 ? "skip" : "ship") + "&stamp=" + stamps.get(n / BALLOTS_PER_STAMP);
                socket.getOutputStream().write(("POST /vote HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-For: 10." + number + "." + n / 250 % 250 + "." + n % 250
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form).getBytes(US_ASCII));
                if (answers.next().status() != 303) {
                    throw new IllegalStateException("a ballot was refused");
                }
                acknowledged.incrementAndGet();
            }
        } catch (IOException e) {
            throw new IllegalStateException("casting", e);
        }
    }

    private static double bare(Duration time, List<String> tools) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("bare");
        long rows = 0;
        long begun = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db")); Statement setup = connection.createStatement()) {
            setup.execute("PRAGMA journal_mode=WAL");
            setup.execute("PRAGMA synchronous=FULL");
            setup.execute("CREATE TABLE ballot (id INTEGER PRIMARY KEY, voter TEXT, subject TEXT, choice TEXT, cast_at TEXT)");
            setup.execute("CREATE TABLE live (voter TEXT, subject TEXT, choice TEXT, ballot INTEGER, PRIMARY KEY (voter, subject))");
            connection.setAutoCommit(false);
            try (PreparedStatement ballot = connection.prepareStatement("INSERT INTO ballot (voter, subject, choice, cast_at) VALUES (?, ?, 'ship', '2026-01-01')");
                    PreparedStatement live = connection.prepareStatement("INSERT INTO live (voter, subject, choice, ballot) VALUES (?, ?, 'ship', ?)")) {
                while (System.nanoTime() - begun < time.toNanos()) {
                    for (int i = 0; i < CONNECTIONS; i++, rows++) {
                        insert(ballot, live, rows, tools.get((int) (rows % tools.size())));
                    }
                    connection.commit();
                }
            }
        }
        return rows * 1e9 / (System.nanoTime() - begun);
    }

    private static void insert(PreparedStatement ballot, PreparedStatement live, long row, String tool) throws SQLException {
        String voter = "voter-%018d".formatted(row);
        ballot.setString(1, voter);
        ballot.setString(2, tool);
        ballot.execute();
        live.setString(1, voter);
        live.setString(2, tool);
        live.setLong(3, row);
        live.execute();
    }

    private record Answer(int status, String body) {}

    /** Reads the answers of one connection, each with a Content-Length. */
    private static final class Answers {

        private final InputStream in;
        private final byte[] buffer = new byte[16 * 1024];
        private int from;
        private int to;

        Answers(InputStream in) {
            this.in = in;
        }

        Answer next() throws IOException {
            String status = line();
            int length = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < length; i++) {
                body.append((char) read());
            }
            return new Answer(Integer.parseInt(status.substring(9, 12)), body.toString());
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = read(); c != '\n'; c = read()) {
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        private int read() throws IOException {
            if (from == to) {
                from = 0;
                to = in.read(buffer);
                if (to < 0) {
                    throw new IOException("the server hung up");
                }
            }
            return buffer[from++];
        }
    }
}
