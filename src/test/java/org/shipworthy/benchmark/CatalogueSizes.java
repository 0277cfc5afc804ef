package org.shipworthy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private final RunningSite small = RunningSite.start();
    private final RunningSite large = RunningSite.start();

    public static void main(String[] args) throws IOException {
        CatalogueSizes sizes = new CatalogueSizes();
        sizes.fill();
        sizes.compareRendering();
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
            smallMs.add(msPerPage(small));
            largeMs.add(msPerPage(large));
        }
        double one = median(smallMs.subList(ROUNDS / 3, ROUNDS));
        double other = median(largeMs.subList(ROUNDS / 3, ROUNDS));
        System.out.printf("rendering a comparison: %.3f ms of processor time with %d tools, %.3f ms with %d, ratio %.2f%n",
                one, tools(small), other, tools(large), other / one);
    }

    /** The query keeps the page out of the cache. */
    private static double msPerPage(RunningSite site) {
        ServerTime time = ServerTime.begin();
        for (int i = 0; i < PAGES; i++) {
            if (site.get(COMPARISON).statusCode() != 200) {
                throw new IllegalStateException("no comparison");
            }
        }
        return time.millis() / PAGES;
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
