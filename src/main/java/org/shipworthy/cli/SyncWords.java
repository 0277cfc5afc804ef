package org.shipworthy.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.shipworthy.catalogue.sync.InboxItem;
import org.shipworthy.catalogue.sync.InboxOutcome;
import org.shipworthy.catalogue.sync.SyncOutcome;
import org.shipworthy.catalogue.sync.SyncReport;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Slug;

/** What taking sources in did, for people and for programs. */
final class SyncWords {

    private SyncWords() {}

    static List<String> lines(List<SyncOutcome> outcomes) {
        List<String> lines = new ArrayList<>();
        for (SyncOutcome outcome : outcomes) {
            switch (outcome) {
                case SyncOutcome.Taken taken -> lines.addAll(lines(taken.report()));
                case SyncOutcome.Later later -> lines.add(later.feed().key() + ": the server asked not to be asked before " + later.notBefore());
                case SyncOutcome.Failed failed -> lines.add(failed.feed().key() + ": failed, nothing was changed");
            }
        }
        return lines;
    }

    private static List<String> lines(SyncReport report) {
        String head = report.feed().key() + " as of " + report.asOf() + (report.dryRun() ? ", nothing recorded" : "");
        if (report.same()) {
            return List.of(head + ": the same as the last time, " + report.rows() + " rows");
        }
        List<String> lines = new ArrayList<>(List.of(
                head,
                "Rows: %d, of which %d unchanged, %d left out; %d missing".formatted(report.rows(), report.unchanged(), report.leftOut(), report.missing()),
                "Added: %d tools, %d offers".formatted(report.toolsAdded(), report.offersAdded()),
                "Claims: %d added, %d gone".formatted(report.claimsAdded(), report.claimsGone()),
                "Waiting for an editor: %d".formatted(report.waiting())));
        if (!report.news().isEmpty()) {
            lines.add("Changes: " + report.news().entrySet().stream()
                    .map(entry -> entry.getKey().label().toLowerCase(Locale.ROOT) + " " + entry.getValue())
                    .collect(joining(", ")));
        }
        if (!report.unread().isEmpty()) {
            lines.add("Prices not understood (rows): " + report.unread().entrySet().stream()
                    .map(field -> field.getKey() + " " + field.getValue()).collect(joining(", ")));
        }
        return lines;
    }

    static Object json(List<SyncOutcome> outcomes) {
        return outcomes.stream().map(SyncWords::json).toList();
    }

    private static Object json(SyncOutcome outcome) {
        return switch (outcome) {
            case SyncOutcome.Taken taken -> json(taken.report());
            case SyncOutcome.Later later -> Json.object("source", later.feed().key(), "outcome", "later", "not_before", later.notBefore().toString());
            case SyncOutcome.Failed failed -> Json.object("source", failed.feed().key(), "outcome", "failed", "reason", failed.reason());
        };
    }

    private static Object json(SyncReport report) {
        Map<String, Object> news = new LinkedHashMap<>();
        report.news().forEach((kind, count) -> news.put(kind.key(), count));
        return Json.object(
                "source", report.feed().key(), "outcome", report.same() ? "same" : "taken", "as_of", report.asOf().toString(), "dry_run", report.dryRun(),
                "rows", Json.object("all", report.rows(), "unchanged", report.unchanged(), "left_out", report.leftOut(), "missing", report.missing()),
                "added", Json.object("tools", report.toolsAdded(), "offers", report.offersAdded()),
                "claims", Json.object("added", report.claimsAdded(), "gone", report.claimsGone()),
                "waiting", report.waiting(),
                "changes", news,
                "prices_not_understood", new LinkedHashMap<String, Object>(report.unread()));
    }

    /** Why nothing could be decided. */
    static String gone(InboxOutcome.NotWaiting gone) {
        String before = gone.before().map(decision -> switch (decision.state()) {
            case APPROVED, REJECTED -> ": it was " + decision.state().name().toLowerCase(Locale.ROOT) + " on " + decision.at()
                    + (decision.by().isEmpty() ? "" : " (" + decision.by() + ")");
            case MOOT -> ": the source took it back";
        }).orElse("");
        return "Nothing waits under " + gone.id() + before + ". 'sync --inbox' lists what does.";
    }

    static List<String> inbox(List<InboxItem> items) {
        return items.isEmpty() ? List.of("Nothing waits.") : items.stream().flatMap(item -> Stream.of(
                "%d  %s, as of %s: %s".formatted(item.id(), item.feed().key(), item.asOf(), item.title()),
                "    " + item.kind().label() + item.tool().map(tool -> " (" + tool + ")").orElse("") + ": " + item.reason())).toList();
    }

    static Map<String, Object> json(InboxItem item) {
        return Json.object("id", item.id(), "source", item.feed().key(), "kind", item.kind().key(), "key", item.key(),
                "tool", item.tool().map(Slug::value).orElse(null), "title", item.title(), "reason", item.reason(), "as_of", item.asOf().toString());
    }

    /** {@code  Did you mean gemma-3n?}; empty when nothing is near. */
    static String meant(List<Slug> nearest) {
        return nearest.isEmpty() ? "" : " Did you mean " + nearest.stream().map(Slug::value).collect(joining(" or ")) + "?";
    }
}
