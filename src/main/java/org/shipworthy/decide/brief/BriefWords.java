package org.shipworthy.decide.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.bottomline.Kind;
import org.shipworthy.decide.bottomline.Weights;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.CostWords;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.Preset;
import org.shipworthy.pricing.Workload;

/** A brief in words, the same on a page, in a terminal and in a decision record. */
public final class BriefWords {

    /** One thing that a brief says. */
    public record Line(String label, String text) {}

    private BriefWords() {}

    /** What was asked, as one sentence. */
    public static String question(Brief brief, Shelf shelf) {
        String which = switch (brief.scope()) {
            case Scope.Categories(List<Slug> slugs) -> "Which tool of " + English.list(slugs.stream().map(slug -> name(shelf, slug)).toList());
            case Scope.Tools(List<Slug> slugs) -> "Which of " + English.list(slugs.stream().map(slug -> shelf.findTool(slug).map(Tool::name).orElse(slug.value())).toList());
        };
        return which + " should we ship with?";
    }

    private static String name(Shelf shelf, Slug category) {
        return shelf.findCategory(category).map(Category::name).orElse(category.value());
    }

    /** The constraints, a line for each kind. */
    public static List<Line> lines(Brief brief) {
        List<Line> lines = new ArrayList<>();
        if (!brief.musts().isEmpty()) {
            lines.add(new Line("Must have", sentence(brief.musts())));
        }
        if (!brief.wishes().isEmpty()) {
            lines.add(new Line("Nice to have", sentence(brief.wishes())));
        }
        lines.add(new Line("Workload", brief.hasWorkload() ? workload(brief.workload()) : "None is named, so prices are not weighed."));
        brief.hardware().ifPresent(machine -> lines.add(new Line("Own hardware", hardware(machine))));
        lines.add(new Line("Weights", weights(brief.weights())));
        if (!brief.without().isEmpty()) {
            lines.add(new Line("Left out by name", String.join(", ", brief.without().stream().map(Slug::value).toList())));
        }
        return lines;
    }

    private static String sentence(List<Asked> asked) {
        return "It " + English.list(asked.stream().map(Asked::words).toList()) + ".";
    }

    private static String workload(Workload workload) {
        Optional<Preset> preset = Arrays.stream(Preset.values()).filter(known -> known.workload().equals(workload)).findFirst();
        return preset.map(known -> known.label() + ": " + known.sentence()).orElseGet(() -> plain(workload));
    }

    private static String plain(Workload workload) {
        List<String> parts = new ArrayList<>();
        if (workload.requests() > 0) {
            parts.add(count(workload.requests()) + " requests a month, each with " + count(workload.input()) + " tokens in and " + count(workload.output()) + " out");
        }
        add(parts, workload.reasoning(), " tokens of reasoning a request");
        add(parts, workload.audio(), " tokens of audio a request");
        add(parts, workload.cached(), "% of the input read from a cache");
        add(parts, workload.written(), "% of it written to a cache");
        add(parts, workload.batch(), "% of the requests in batch");
        add(parts, workload.priority(), "% with priority");
        add(parts, workload.seats(), " seats");
        String hours = workload.hours().isAllDay() ? "" : ", between " + workload.hours();
        return String.join("; ", parts) + hours + ".";
    }

    private static void add(List<String> parts, long number, String of) {
        add(parts, BigDecimal.valueOf(number), of);
    }

    private static void add(List<String> parts, BigDecimal number, String of) {
        if (number.signum() > 0) {
            parts.add(count(number) + of);
        }
    }

    private static String count(long number) {
        return count(BigDecimal.valueOf(number));
    }

    private static String count(BigDecimal number) {
        return CostWords.count(number);
    }

    private static String hardware(OwnHardware machine) {
        return CostWords.amount(machine.hour()) + " an hour, writes " + count(machine.outputTokensPerSecond()) + " tokens a second; paid: " + machine.running().meaning() + ".";
    }

    private static String weights(Weights weights) {
        return English.list(Arrays.stream(Kind.values()).map(kind -> kind.label() + " " + Math.round(weights.share(kind) * 100) + "%").toList()) + ".";
    }
}
