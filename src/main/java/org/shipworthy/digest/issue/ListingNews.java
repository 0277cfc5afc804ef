package org.shipworthy.digest.issue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.Correction;

/** What was corrected, and what is listed for the first time. */
final class ListingNews {

    private static final int MOST_CORRECTIONS = 3;
    private static final int LONGEST_QUOTE = 80;

    /** A ruling that changed is told as a changed verdict, with the reason. */
    private static final String RULING = "'s ruling";

    private final News news;

    ListingNews(News news) {
        this.news = news;
    }

    /** One for each tool, the last corrected first. */
    List<Item> corrections() {
        Map<Slug, List<Correction>> byTool = news.snapshot().corrections().stream()
                .takeWhile(correction -> correction.at().isAfter(news.before().at()))
                .filter(correction -> !correction.what().endsWith(RULING))
                .collect(groupingBy(Correction::tool, LinkedHashMap::new, toList()));
        return byTool.entrySet().stream()
                .map(tool -> new Item("corrected:" + tool.getKey(), news.names().tool(tool.getKey()), words(tool.getValue()),
                        "/corrections", news.topics(tool.getKey())))
                .toList();
    }

    private static String words(List<Correction> corrections) {
        int more = corrections.size() - MOST_CORRECTIONS;
        return corrections.stream().limit(MOST_CORRECTIONS)
                .map(correction -> correction.what() + ": " + quote(correction.before()) + " became " + quote(correction.after()))
                .collect(joining("; ")) + (more > 0 ? "; and " + English.number(more) + " more." : ".");
    }

    private static String quote(String text) {
        return text.isEmpty() ? "nothing" : "“" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…") + "”";
    }

    /** By name. */
    List<Item> newcomers() {
        return news.snapshot().shelf().tools().stream()
                .filter(tool -> news.before().find(tool.slug()).isEmpty())
                .map(tool -> new Item("newcomer:" + tool.slug(), tool.name() + ", " + tool.maker().name(), tool.tagline(),
                        "/tools/" + tool.slug(), news.topics(tool.slug())))
                .toList();
    }
}
