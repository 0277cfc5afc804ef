package org.shipworthy.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shipworthy._support.MadeUpCatalogue;
import org.shipworthy._support.RunningSite;
import org.shipworthy.publish.ImportOutcome;

/** What a small and a large catalogue cost, measured in turn in one process. {@code benchmark/catalogue.sh} runs it. */
public final class CatalogueSizes {

    private static final int LARGE = 5_000;
    private static final int ROUNDS = 12;
    private static final int PAGES = 60;
    private static final String COMPARISON = "/compare/gemma-3n-vs-mistral-medium-3-2?measured";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final RunningSite small = RunningSite.start();
    private final RunningSite large = RunningSite.start();

    public static void main(String[] args) throws IOException {
        CatalogueSizes sizes = new CatalogueSizes();
        sizes.fill();
        sizes.compareRendering();
        sizes.searches();
        sizes.publications();
        sizes.small.close();
        sizes.large.close();
    }

    private static int tools(RunningSite site) {
        return site.site().snapshot().shelf().tools().size();
    }

    private void fill() throws IOException {
        Path pack = Files.createTempDirectory("shipworthy-made-up").resolve("pack");
        MadeUpCatalogue.write(pack, LARGE - tools(large));
        long begun = System.nanoTime();
        if (large.site().importPack(pack) instanceof ImportOutcome.Refused refused) {
            throw new IllegalStateException(refused.faults().toString());
        }
        System.out.printf("import of a pack that makes it %d tools: %.1f s%n", tools(large), (System.nanoTime() - begun) / 1e9);
    }

    private void compareRendering() {
        List<Double> smallMs = new ArrayList<>();
        List<Double> largeMs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            smallMs.add(loopMsPerPage(small));
            largeMs.add(loopMsPerPage(large));
        }
        double one = median(smallMs.subList(ROUNDS / 3, ROUNDS));
        double other = median(largeMs.subList(ROUNDS / 3, ROUNDS));
        System.out.printf("rendering a comparison: %.3f ms of processor time with %d tools, %.3f ms with %d, ratio %.2f%n",
                one, tools(small), other, tools(large), other / one);
    }

    /** The query keeps the page out of the cache. Only the server's event loops are counted. */
    private static double loopMsPerPage(RunningSite site) {
        Set<Long> loops = loops();
        long before = cpuNanos(loops);
        for (int i = 0; i < PAGES; i++) {
            if (site.get(COMPARISON).statusCode() != 200) {
                throw new IllegalStateException("no comparison");
            }
        }
        return (cpuNanos(loops) - before) / 1e6 / PAGES;
    }

    private static Set<Long> loops() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("vert.x-eventloop"))
                .map(thread -> thread.getThreadId())
                .collect(Collectors.toSet());
    }

    private static long cpuNanos(Set<Long> threads) {
        return threads.stream().mapToLong(THREADS::getThreadCpuTime).sum();
    }

    private void searches() {
        String name = large.site().snapshot().shelf().tools().get(2_500).name().split(" ")[0];
        String mistyped = name.substring(0, 3) + name.substring(4);
        for (String query : List.of(name.substring(0, 1), name.substring(0, 3), name, name + " 3.2", mistyped, "gemma 3n", "gema 3n", "3.2",
                "google/gemma-3n-e4b-it:free")) {
            report("search \"" + query + "\"", () -> large.site().snapshot().shelf().search(query).tools().size());
            String page = "/tools?q=" + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8);
            Set<Long> loops = loops();
            double[] ms = IntStream.range(0, 600).mapToDouble(i -> {
                long before = cpuNanos(loops);
                large.get(page);
                return (cpuNanos(loops) - before) / 1e6;
            }).skip(200).sorted().toArray();
            System.out.printf("  its page: median %.2f ms of processor time, p99 %.2f ms%n", ms[200], ms[395]);
        }
    }

    private static void report(String what, LongSupplier work) {
        long found = 0;
        double[] wall = new double[1_000];
        double[] cpu = new double[1_000];
        for (int i = -1_000; i < wall.length; i++) {
            long begun = System.nanoTime();
            long cpuBegun = THREADS.getCurrentThreadCpuTime();
            found = work.getAsLong();
            if (i >= 0) {
                wall[i] = (System.nanoTime() - begun) / 1e6;
                cpu[i] = (THREADS.getCurrentThreadCpuTime() - cpuBegun) / 1e6;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf("%s: %d tools, median %.2f ms, p99 %.2f ms of processor time; %.2f and %.2f ms by the clock%n",
                what, found, cpu[500], cpu[990], wall[500], wall[990]);
    }

    /** One tool changes: the pack is written, everything is read back, indexed and published. */
    private void publications() throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Path pack = Files.createTempDirectory("shipworthy-change").resolve("pack");
            MadeUpCatalogue.write(pack, 1);
            changeTagline(pack, i);
            long begun = System.nanoTime();
            large.site().importPack(pack);
            seconds.add((System.nanoTime() - begun) / 1e9);
        }
        System.out.printf("import of one changed tool and publication at %d tools: median %.2f s, last %.2f s%n", tools(large), median(seconds), seconds.getLast());
    }

    private static void changeTagline(Path pack, int number) throws IOException {
        try (Stream<Path> files = Files.walk(pack.resolve("tools"))) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.writeString(file, Files.readString(file).replace("Made up:", "Made up, change " + number + ":"));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
