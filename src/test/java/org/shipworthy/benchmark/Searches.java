package org.shipworthy.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shipworthy._support.MadeUpCatalogue;
import org.shipworthy._support.RunningSite;
import org.shipworthy.catalogue.Tool;

/** What the first page of results costs among 5,000 tools, for queries of every kind. {@code benchmark/search.sh} runs it. */
public final class Searches {

    private static final int TOOLS = 5_000;
    private static final int SAMPLES_OF_A_KIND = 40;

    private final RunningSite site = RunningSite.start();
    private final int rounds;
    private final List<Double> everyPage = new ArrayList<>();

    private Searches(int rounds) {
        this.rounds = rounds;
    }

    /** @param args how often each query is asked, after it was asked as often to warm up */
    public static void main(String[] args) throws IOException {
        Searches searches = new Searches(args.length == 0 ? 20 : Integer.parseInt(args[0]));
        searches.fill();
        searches.queries().forEach(searches::measure);
        searches.reportAll();
        searches.site.close();
    }

    private void fill() throws IOException {
        Path pack = Files.createTempDirectory("shipworthy-made-up").resolve("pack");
        MadeUpCatalogue.write(pack, TOOLS - site.site().snapshot().shelf().tools().size());
        site.site().importPack(pack);
        System.out.printf("%d tools, %d queries of each kind, each asked %d times%n", site.site().snapshot().shelf().tools().size(), SAMPLES_OF_A_KIND, rounds);
    }

    /** By what is peculiar about them, made of the names of tools all over the catalogue. */
    private Map<String, List<String>> queries() {
        List<Tool> tools = site.site().snapshot().shelf().tools();
        List<String> names = IntStream.range(0, SAMPLES_OF_A_KIND).mapToObj(i -> tools.get(i * (tools.size() / SAMPLES_OF_A_KIND)).name()).toList();
        List<String> aliases = tools.stream().filter(tool -> !tool.aliases().isEmpty()).map(tool -> tool.aliases().getLast()).limit(SAMPLES_OF_A_KIND).toList();
        Map<String, List<String>> queries = new LinkedHashMap<>();
        queries.put("one letter", names.stream().map(name -> name.substring(0, 1)).toList());
        queries.put("three letters", names.stream().map(name -> name.substring(0, Math.min(3, name.length()))).toList());
        queries.put("a whole name", names);
        queries.put("its words the other way round", names.stream().map(Searches::reversed).toList());
        queries.put("another name", aliases);
        queries.put("a letter left out", names.stream().map(Searches::mistyped).toList());
        queries.put("two letters wrong", names.stream().map(Searches::mistypedTwice).toList());
        queries.put("with accents", names.stream().map(name -> name.replace('a', 'á').replace('o', 'ö')).toList());
        queries.put("nothing like it", names.stream().map(name -> "zzqx" + name.length() + " wwvy").toList());
        return queries;
    }

    private static String reversed(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
        return String.join(" ", words.reversed());
    }

    private static String mistyped(String name) {
        return name.length() < 5 ? name : name.substring(0, 2) + name.substring(3);
    }

    private static String mistypedTwice(String name) {
        return name.length() < 7 ? mistyped(name) : "" + name.charAt(0) + name.charAt(2) + name.charAt(1) + name.substring(3, 5) + name.substring(6);
    }

    private void measure(String kind, List<String> queries) {
        List<Double> search = new ArrayList<>();
        List<Double> page = new ArrayList<>();
        for (int round = -rounds; round < rounds; round++) {
            for (String query : queries) {
                double searched = millisOfSearch(query);
                double answered = millisOfPage("/tools?q=" + URLEncoder.encode(query, UTF_8));
                if (round >= 0) {
                    search.add(searched);
                    page.add(answered);
                }
            }
        }
        everyPage.addAll(page);
        System.out.printf("%-30s search alone %5.2f / %5.2f ms, first page %5.2f / %5.2f ms%n", kind, at(search, 0.5), at(search, 0.99), at(page, 0.5), at(page, 0.99));
    }

    private double millisOfSearch(String query) {
        long begun = System.nanoTime();
        site.site().snapshot().shelf().search(query);
        return (System.nanoTime() - begun) / 1e6;
    }

    private double millisOfPage(String path) {
        ServerTime time = ServerTime.begin();
        if (site.get(path).statusCode() != 200) {
            throw new IllegalStateException("no results at " + path);
        }
        return time.millis();
    }

    private void reportAll() {
        System.out.printf("%-30s first page p50 %.2f ms, p99 %.2f ms of processor time (the goal is 5 ms)%n", "all kinds", at(everyPage, 0.5), at(everyPage, 0.99));
    }

    private static double at(List<Double> values, double share) {
        return values.stream().sorted().skip((long) (values.size() * share)).findFirst().orElseThrow();
    }
}
