package org.shipworthy.benchmark;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shipworthy._support.MadeUpCatalogue;
import org.shipworthy._support.ModelsDev;
import org.shipworthy._support.RunningSite;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.publish.ImportOutcome;

/**
 * What the pages of lists cost with a small and with a large catalogue, and the first request for each after a publication.
 * {@code benchmark/catalogue.sh} runs it.
 */
public final class PageCosts {

    private static final int TOOLS = 5_000;
    private static final int LISTED = 2_000;
    private static final int ROUNDS = 9;
    private static final int REQUESTS = 20;
    private static final List<String> PAGES = List.of("/", "/tools", "/prices", "/changes", "/sources", "/rankings", "/tools/gemma-3n");

    private final RunningSite small = RunningSite.start();
    private final RunningSite large = RunningSite.start();

    public static void main(String[] args) throws IOException {
        PageCosts costs = new PageCosts();
        costs.fill();
        PAGES.forEach(costs::compare);
        costs.afterPublications();
        costs.small.close();
        costs.large.close();
    }

    private static int tools(RunningSite site) {
        return site.site().snapshot().shelf().tools().size();
    }

    /** Models of one source whose prices then move, so that there are as many changes as are kept at hand, and tools of a pack. */
    private void fill() throws IOException {
        large.take(Feed.MODELSDEV, "2026-01-01", models("1"));
        large.take(Feed.MODELSDEV, "2026-02-01", models("2"));
        large.take(Feed.MODELSDEV, "2026-03-01", models("3"));
        Path pack = Files.createTempDirectory("shipworthy-made-up").resolve("pack");
        MadeUpCatalogue.write(pack, TOOLS - tools(large));
        if (large.site().importPack(pack) instanceof ImportOutcome.Refused refused) {
            throw new IllegalStateException(refused.faults().toString());
        }
        System.out.printf("%d tools and %d changes beside %d tools%n", tools(large), large.site().snapshot().shelf().chronicle().news().size(), tools(small));
    }

    private static String models(String price) {
        return ModelsDev.mistral(IntStream.range(0, LISTED).mapToObj(i -> ModelsDev.model("mistral-" + i + "b", "Mistral " + i + "B", price, "4", 1000)).toArray(String[]::new));
    }

    private void compare(String path) {
        List<Double> smallMs = new ArrayList<>();
        List<Double> largeMs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            smallMs.add(msPerPage(small, path));
            largeMs.add(msPerPage(large, path));
        }
        double one = median(smallMs.subList(ROUNDS / 3, ROUNDS));
        double other = median(largeMs.subList(ROUNDS / 3, ROUNDS));
        System.out.printf("%-16s %.3f ms of processor time with %d tools, %.3f ms with %d%n", path, one, tools(small), other, tools(large));
    }

    /** The query keeps the page out of the cache. */
    private static double msPerPage(RunningSite site, String path) {
        ServerTime time = ServerTime.begin();
        for (int i = 0; i < REQUESTS; i++) {
            if (site.get(path + "?measured").statusCode() != 200) {
                throw new IllegalStateException("no page at " + path);
            }
        }
        return time.millis() / REQUESTS;
    }

    /** The pages are asked for at the addresses at which they are kept. */
    private void afterPublications() {
        List<List<Double>> first = PAGES.stream().<List<Double>>map(path -> new ArrayList<>()).toList();
        for (int i = 0; i < ROUNDS; i++) {
            large.take(Feed.MODELSDEV, "2026-04-0" + (i + 1), models(Integer.toString(i + 4)));
            for (int page = 0; page < PAGES.size(); page++) {
                ServerTime time = ServerTime.begin();
                large.get(PAGES.get(page));
                first.get(page).add(time.millis());
            }
        }
        System.out.println("the first request after a publication: " + IntStream.range(0, PAGES.size())
                .mapToObj(page -> "%s %.1f ms".formatted(PAGES.get(page), median(first.get(page)))).collect(joining(", ")));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
