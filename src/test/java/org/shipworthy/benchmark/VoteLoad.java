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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    private static double cast(int port, Duration time, List<String> tools) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Connected>> connecting = IntStream.range(0, CONNECTIONS)
                    .mapToObj(number -> threads.submit(() -> Connected.open(port, number, (int) time.toSeconds() * STAMPS_A_SECOND))).toList();
            List<Connected> connections = new ArrayList<>();
            for (Future<Connected> each : connecting) {
                connections.add(each.get());
            }
            Thread.sleep(READING);
            long begun = System.nanoTime();
            List<Future<Long>> casting = connections.stream().map(each -> threads.submit(() -> each.cast(tools, begun + time.toNanos()))).toList();
            long acknowledged = 0;
            for (Future<Long> each : casting) {
                acknowledged += each.get();
            }
            return acknowledged * 1e9 / (System.nanoTime() - begun);
        }
    }

    /** @param stamps each good for {@link #BALLOTS_PER_STAMP} ballots */
    private record Connected(int number, Socket socket, Answers answers, List<String> stamps) {

        static Connected open(int port, int number, int most) throws IOException {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            Connected connected = new Connected(number, socket, new Answers(socket.getInputStream()), new ArrayList<>());
            while (connected.stamps.size() < most) {
                connected.stamps.add(connected.ask("GET /votes/stamp HTTP/1.1\r\nHost: x\r\n\r\n", 200).body());
            }
            return connected;
        }

        /** @return how many ballots were acknowledged until the end, a time of {@link System#nanoTime} */
        long cast(List<String> tools, long end) throws IOException {
            try (socket) {
                int n = 0;
                for (; System.nanoTime() < end && n < stamps.size() * BALLOTS_PER_STAMP; n++) {
                    String form = "subject=" + tools.get((n * CONNECTIONS + number) % tools.size()) + "&choice=" + (n % 3 == 0 ? "skip" : "ship") + "&stamp=" + stamps.get(n / BALLOTS_PER_STAMP);
                    ask("POST /vote HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-For: 10." + number + "." + n / 250 % 250 + "." + n % 250
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form, 303);
                }
                return n;
            }
        }

        private Answer ask(String request, int status) throws IOException {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            Answer answer = answers.next();
            if (answer.status() != status) {
                throw new IllegalStateException("%s was answered with %d: %s".formatted(request, answer.status(), answer.body()));
            }
            return answer;
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
