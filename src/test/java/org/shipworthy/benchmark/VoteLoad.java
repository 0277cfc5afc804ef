package org.shipworthy.benchmark;

import java.io.IOException;
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
import java.util.stream.IntStream;
import org.shipworthy._support.MadeUpCatalogue;

/**
 * Casts ballots over HTTP, each by a voter and from a network of its own, on 64 connections that stay open, and prints how
 * many were acknowledged a second, and the processor time that each took: the server's, and this program's own. Beside it,
 * what sqlite-jdbc alone takes of the same rows in transactions of 64, without HTTP, rules or tallies: the most that any
 * server over it could do.
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
     * @param arguments the port and the process of the server, the seconds of each round, the number of rounds, and the slugs
     *                  of tools in a file, one a line; or {@code pack}, a folder to write made-up tools to, and their number
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("pack")) {
            MadeUpCatalogue.write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        int port = Integer.parseInt(arguments[0]);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow();
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
        List<String> tools = Files.readAllLines(Path.of(arguments[4]));
        cast(port, server, time, tools, 0);
        for (int round = 1; round <= Integer.parseInt(arguments[3]); round++) {
            Rate ours = cast(port, server, time, tools, round);
            Rate bare = bare(time, tools);
            System.out.printf("round %d: %,.0f ballots a second over HTTP (each %.0f µs of the server's processor time, %.0f µs of the sender's), "
                    + "%,.0f rows by sqlite-jdbc alone (each %.0f µs), ratio %.2f%n", round, ours.perSecond, ours.serverMicros, ours.ownMicros,
                    bare.perSecond, bare.ownMicros, ours.perSecond / bare.perSecond);
        }
    }

    private record Rate(double perSecond, double serverMicros, double ownMicros) {}

    /** @param round less than 240 */
    private static Rate cast(int port, ProcessHandle server, Duration time, List<String> tools, int round) throws IOException, InterruptedException {
        try (Connections connections = Connections.open(port, CONNECTIONS)) {
            List<Reader> readers = IntStream.range(0, CONNECTIONS).mapToObj(number -> new Reader((int) time.toSeconds() * STAMPS_A_SECOND)).toList();
            connections.run(readers);
            Thread.sleep(READING);
            long begun = System.nanoTime();
            Duration serverBefore = processorTime(server);
            Duration ownBefore = processorTime(ProcessHandle.current());
            List<Voter> voters = IntStream.range(0, CONNECTIONS)
                    .mapToObj(number -> new Voter(10 + round + "." + number, number, tools, readers.get(number).stamps, begun + time.toNanos())).toList();
            connections.run(voters);
            double cast = voters.stream().mapToInt(voter -> voter.cast).sum();
            return new Rate(cast * 1e9 / (System.nanoTime() - begun), micros(processorTime(server).minus(serverBefore)) / cast,
                    micros(processorTime(ProcessHandle.current()).minus(ownBefore)) / cast);
        }
    }

    private static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static double micros(Duration time) {
        return time.toNanos() / 1e3;
    }

    private static void require(int status, int answered, String body) {
        if (answered != status) {
            throw new IllegalStateException("answered with %d instead of %d: %s".formatted(answered, status, body));
        }
    }

    /** Collects stamps, each good for {@link #BALLOTS_PER_STAMP} ballots. */
    private static final class Reader implements Connections.Client {

        private final int most;
        private final List<String> stamps = new ArrayList<>();

        Reader(int most) {
            this.most = most;
        }

        @Override
        public String next() {
            return stamps.size() < most ? "GET /votes/stamp HTTP/1.1\r\nHost: x\r\n\r\n" : null;
        }

        @Override
        public void answered(int status, String body) {
            require(200, status, body);
            stamps.add(body);
        }
    }

    /** Casts a ballot with each answer, until the end, a time of {@link System#nanoTime}, or until the stamps are used up. */
    private static final class Voter implements Connections.Client {

        private final String networks;
        private final int number;
        private final List<String> tools;
        private final List<String> stamps;
        private final long end;
        private int cast;

        /** @param networks the first two numbers of the addresses that the ballots come from */
        Voter(String networks, int number, List<String> tools, List<String> stamps, long end) {
            this.networks = networks;
            this.number = number;
            this.tools = tools;
            this.stamps = stamps;
            this.end = end;
        }

        @Override
        public String next() {
            if (System.nanoTime() >= end || cast == stamps.size() * BALLOTS_PER_STAMP) {
                return null;
            }
            String form = "subject=" + tools.get((cast * CONNECTIONS + number) % tools.size()) + "&choice=" + (cast % 3 == 0 ? "skip" : "ship")
                    + "&stamp=" + stamps.get(cast / BALLOTS_PER_STAMP);
            return "POST /vote HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-For: " + networks + "." + cast / 250 % 250 + "." + cast % 250
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form;
        }

        @Override
        public void answered(int status, String body) {
            require(303, status, body);
            cast++;
        }
    }

    private static Rate bare(Duration time, List<String> tools) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("bare");
        long rows = 0;
        Duration ownBefore = processorTime(ProcessHandle.current());
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
        return new Rate(rows * 1e9 / (System.nanoTime() - begun), 0, micros(processorTime(ProcessHandle.current()).minus(ownBefore)) / rows);
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
}
