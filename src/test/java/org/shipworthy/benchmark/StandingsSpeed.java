package org.shipworthy.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.shipworthy.community.BallotFilter;
import org.shipworthy.community.Community;
import org.shipworthy.community.Decay;
import org.shipworthy.community.Preferences;
import org.shipworthy.community.Ranker;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.Window;
import org.shipworthy.community.standings.PairCounts;
import org.shipworthy.community.standings.Winner;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** What rankings cost: fitting, drawing, and reading ballots from the database. {@code benchmark/standings.sh} runs it. */
public final class StandingsSpeed {

    private static final int TOOLS = 60;
    private static final int VOTES = 135_634;
    private static final int VOTERS = 12_000;
    private static final int ROUNDS = 15;

    private StandingsSpeed() {}

    /** @param args how many ballots the database holds; a folder for the votes as a file; optionally a PostgreSQL database, empty */
    public static void main(String[] args) throws IOException {
        fit(Path.of(args[1]));
        stream(Integer.parseInt(args[0]), Path.of(args[1]), args.length > 2 ? Optional.of(args[2]) : Optional.empty());
    }

    private static void fit(Path folder) throws IOException {
        PairCounts counts = PairCounts.byVoter();
        Random random = new Random(1);
        double[] strengths = random.doubles(TOOLS, -1, 1).toArray();
        try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(folder.resolve("votes.csv")))) {
            file.println("left,right,winner,voter");
            for (int vote = 0; vote < VOTES; vote++) {
                int left = random.nextInt(TOOLS);
                int right = (left + 1 + random.nextInt(TOOLS - 1)) % TOOLS;
                boolean leftWins = random.nextDouble() < 1 / (1 + Math.exp(strengths[right] - strengths[left]));
                Winner winner = random.nextDouble() < 0.1 ? Winner.TIE : leftWins ? Winner.LEFT : Winner.RIGHT;
                String voter = "voter " + random.nextInt(VOTERS);
                counts.add("tool " + left, "tool " + right, winner, voter);
                file.println("tool " + left + ",tool " + right + "," + winner.key() + "," + voter);
            }
        }
        System.out.printf("%,d votes over %d tools, fit with clustered errors: %.1f ms (median of the last %d of %d)%n", VOTES, TOOLS,
                medianMillis(() -> Ranker.METHOD.of(counts)), ROUNDS - ROUNDS / 3, ROUNDS);
        long begun = System.nanoTime();
        Ranker.METHOD.bootstrap(counts, Ranker.BOOTSTRAP_ROUNDS, new SplittableRandom(1));
        System.out.printf("%,d bootstrap rounds of whole voters: %.2f s%n", Ranker.BOOTSTRAP_ROUNDS, seconds(begun));
    }

    private static void stream(int ballots, Path folder, Optional<String> postgresql) {
        try (Database database = Database.open(new StorageSettings(folder, postgresql))) {
            database.writeOnly(handle -> fill(handle, ballots));
            Community community = new Community(database, InstantSource.system());
            for (int round = 0; round < 3; round++) {
                long begun = System.nanoTime();
                long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                long used = processNanos();
                Preferences preferences = community.preferences();
                double read = seconds(begun);
                double reading = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e9;
                double all = (processNanos() - used) / 1e9;
                Ranker ranker = new Ranker(preferences, tool -> Optional.of(new Slug("tools")), Decay.NONE, LocalDate.of(2026, 11, 22));
                ranker.board(new BallotFilter(Optional.empty(), false, false, Window.ALL));
                double fitted = seconds(begun);
                Rankings rankings = ranker.rankings(InstantSource.system().instant());
                System.out.printf("%,d ballots in %s: read in %.2f s (%.2f s of processor time in the thread that reads, %.2f s in all), counted and fitted with clustered errors after %.2f s, all %d filters after %.2f s%n",
                        preferences.ballots(), database.describe().startsWith("SQLite") ? "SQLite" : "PostgreSQL", read, reading, all, fitted, rankings.boards().size(), seconds(begun));
            }
        }
    }

    /** Ten ballots of each voter, on different pairs; a tenth blind. */
    private static void fill(Handle handle, int ballots) {
        handle.execute("CREATE TABLE made_up_pair (number INTEGER PRIMARY KEY, subject TEXT NOT NULL)");
        var pairs = handle.prepareBatch("INSERT INTO made_up_pair (number, subject) VALUES (:number, :subject)");
        int number = 0;
        for (int first = 10; first < 10 + TOOLS; first++) {
            for (int second = first + 1; second < 10 + TOOLS; second++) {
                pairs.bind("number", number++).bind("subject", "tool-" + first + "-vs-tool-" + second).add();
            }
        }
        pairs.execute();
        handle.createUpdate("""
                WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < :ballots)
                INSERT INTO ballot (id, voter, subject, choice, cast_at, blind)
                SELECT i, 'voter-of-the-measure-' || (10000000 + i / 10), subject,
                       CASE WHEN i * 31 % 100 < 45 THEN 'first' WHEN i * 31 % 100 < 90 THEN 'second' ELSE 'tie' END,
                       '2026-' || (10 + i / 5000000 % 3) || '-' || (10 + i / 250000 % 20) || 'T10:00:00.000Z', CASE WHEN i % 10 = 0 THEN 1 ELSE 0 END
                FROM numbers JOIN made_up_pair ON number = i * 61 % :pairs""")
                .bind("ballots", ballots).bind("pairs", number).execute();
        handle.execute("""
                INSERT INTO live_ballot (voter, subject, choice, ballot, blind, cast_on)
                SELECT voter, subject, choice, id, blind, CAST(replace(substr(cast_at, 1, 10), '-', '') AS INTEGER) FROM ballot ORDER BY id""");
        handle.execute("""
                INSERT INTO voter_identity (hash, voter, domain, verified_at)
                SELECT DISTINCT voter, voter, '', '2026-11-01T10:00:00.000Z' FROM ballot WHERE id % 20 < 10""");
    }

    private static double medianMillis(Supplier<?> work) {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            work.get();
            millis.add(seconds(begun) * 1000);
        }
        return millis.subList(ROUNDS / 3, ROUNDS).stream().sorted().skip(ROUNDS / 3).findFirst().orElseThrow();
    }

    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
