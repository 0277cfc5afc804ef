package org.shipworthy.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Lineup;
import org.shipworthy.decide.bottomline.BottomLine;
import org.shipworthy.decide.bottomline.Question;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.storage.StorageSettings;

/** What a bottom line costs, over every pair of the starter content. {@code benchmark/bottomline.sh} runs it. */
public final class BottomLines {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int ROUNDS = 25;
    private static final int SETTLED = 9;
    private static final int DEAREST = 40;
    private static final int ROUNDS_OF_DEAREST = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private BottomLines() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("shipworthy-bottomline");
        try (Site site = Site.open(new StorageSettings(folder, Optional.empty()), InstantSource.system())) {
            List<Comparison> pairs = pairs(site.snapshot());
            long[] settled = settled(site.snapshot(), pairs, ROUNDS);
            print("each pair's median of the last " + SETTLED + " rounds", settled);
            List<Comparison> dearest = IntStream.range(0, settled.length).boxed().sorted(Comparator.comparing(pair -> -settled[pair]))
                    .limit(DEAREST).map(pairs::get).toList();
            print("the " + DEAREST + " dearest once more, the same after " + ROUNDS_OF_DEAREST + " rounds", settled(site.snapshot(), dearest, ROUNDS_OF_DEAREST));
        }
    }

    /** @return of each pair the median of the last rounds, in nanoseconds of processor time */
    private static long[] settled(Snapshot snapshot, List<Comparison> pairs, int most) {
        long[][] last = new long[SETTLED][];
        for (int round = 1; round <= most; round++) {
            last[round % SETTLED] = measure(snapshot, pairs);
        }
        return IntStream.range(0, pairs.size())
                .mapToLong(pair -> Arrays.stream(last).mapToLong(round -> round[pair]).sorted().skip(SETTLED / 2).findFirst().orElseThrow())
                .toArray();
    }

    private static List<Comparison> pairs(Snapshot snapshot) {
        List<Comparison> pairs = new ArrayList<>();
        for (Tool one : snapshot.shelf().tools()) {
            for (Tool other : snapshot.shelf().tools()) {
                if (one.slug().compareTo(other.slug()) < 0
                        && Comparison.of(snapshot, new Lineup(List.of(one.slug(), other.slug()))) instanceof Comparison.Result.Compared compared) {
                    pairs.add(compared.comparison());
                }
            }
        }
        return pairs;
    }

    /** @return the processor time of each, in nanoseconds */
    private static long[] measure(Snapshot snapshot, List<Comparison> pairs) {
        long[] nanos = new long[pairs.size()];
        for (int i = 0; i < nanos.length; i++) {
            Comparison pair = pairs.get(i);
            List<Tool> tools = pair.contenders().stream().map(Comparison.Contender::tool).toList();
            long before = THREADS.getCurrentThreadCpuTime();
            BottomLine.of(snapshot, pair, Question.usual(tools, TODAY));
            nanos[i] = THREADS.getCurrentThreadCpuTime() - before;
        }
        return nanos;
    }

    private static void print(String what, long[] nanos) {
        System.out.printf("%s: %.0f µs of processor time on average, median %.0f, p99 %.0f, the dearest %.0f%n", what,
                Arrays.stream(nanos).average().orElseThrow() / 1e3, sorted(nanos, 0.5), sorted(nanos, 0.99), sorted(nanos, 1 - 1.0 / nanos.length));
    }

    private static double sorted(long[] nanos, double share) {
        return Arrays.stream(nanos).sorted().skip((long) (nanos.length * share)).findFirst().orElseThrow() / 1e3;
    }
}
