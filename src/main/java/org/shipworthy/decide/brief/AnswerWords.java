package org.shipworthy.decide.brief;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.bottomline.BottomLine;
import org.shipworthy.decide.bottomline.Flip;
import org.shipworthy.kernel.English;

/** What comes of a brief, in sentences. */
public final class AnswerWords {

    private AnswerWords() {}

    /** The answer in one or two sentences. */
    public static String headline(Answer answer) {
        if (answer.ranked().isEmpty()) {
            return "No tool meets these must-haves." + (answer.misses().isEmpty() ? "" : " " + miss(answer.misses().getFirst()));
        }
        Ranked first = answer.ranked().getFirst();
        if (!first.isSure()) {
            return "Nothing is known to meet every must-have; of what may, " + first.tool().name() + " comes first.";
        }
        return answer.bottomLine().map(line -> among(first, line)).orElseGet(() -> "Ship with " + first.tool().name() + only(answer) + ".");
    }

    private static String only(Answer answer) {
        return answer.considered() == 1 ? ": it is the only one considered, and meets every must-have" : ": it is the only one known to meet every must-have";
    }

    /** What the bottom line says, and who comes first where it does not pick that one. */
    private static String among(Ranked first, BottomLine line) {
        boolean picked = line.pick().filter(first.tool()::equals).isPresent();
        return line.sentence() + (picked ? "" : " By score alone " + first.tool().name() + " comes first.");
    }

    /** The tool that is to be shipped with; empty when the evidence does not choose, or only among tools that may not fit. */
    public static Optional<Tool> pick(Answer answer) {
        return answer.first().filter(Ranked::isSure).flatMap(first -> answer.bottomLine().map(BottomLine::pick).orElse(Optional.of(first.tool())));
    }

    /** How sure the bottom line is; empty when there is none. */
    public static Optional<String> sureness(Answer answer) {
        return answer.bottomLine().flatMap(BottomLine::duel).map(duel -> "That " + duel.favoured().name() + " is the better choice than " + duel.rival().name() + ": "
                + duel.certainty().percent() + "%, " + duel.certainty().words() + "; the evidence leaves " + duel.certainty().low() + "% to " + duel.certainty().high() + "% open.");
    }

    /** What would change the bottom line, a sentence for each. */
    public static List<String> flips(Answer answer) {
        return answer.bottomLine().map(BottomLine::flips).orElse(List.of()).stream().map(Flip::sentence).toList();
    }

    /** How many tools were looked at and what became of them. */
    public static String sieve(Answer answer) {
        int sure = answer.sure().size();
        int unsure = answer.unsure().size();
        List<String> parts = new ArrayList<>();
        if (answer.brief().musts().isEmpty() && unsure == 0) {
            parts.add(tools(sure) + " ranked");
        } else {
            parts.add(sure + (sure == 1 ? " meets" : " meet") + " every must-have");
            parts.add("of " + unsure + " something is unknown");
        }
        parts.add(answer.excluded().size() + (answer.excluded().size() == 1 ? " is" : " are") + " left out");
        return tools(answer.considered()) + " considered: " + English.list(parts) + ".";
    }

    private static String tools(int number) {
        return number + (number == 1 ? " tool" : " tools");
    }

    /** What each requirement that failed anywhere cost, the one that leaves out most first: {@code accepts audio: 12}. */
    public static List<String> costOfMusts(Answer answer) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        answer.excluded().stream().map(Excluded::failed).flatMap(Collection::stream)
                .forEach(check -> counts.merge(check.requirement().words(), 1, Integer::sum));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).map(count -> count.getKey() + ": " + count.getValue()).toList();
    }

    /** Whether and how the weights decide; for an answer with at least two tools of one kind. */
    public static List<String> sensitivities(Answer answer) {
        return answer.sensitivities().stream().map(range -> sentence(answer.ranked().getFirst().tool(), range)).toList();
    }

    private static String sentence(Tool first, Sensitivity range) {
        String what = range.kind().label();
        if (range.isWhole()) {
            return what + ": " + first.name() + " stays first whatever its weight.";
        }
        List<String> others = new ArrayList<>();
        range.below().ifPresent(tool -> others.add("below it would be " + tool.name()));
        range.above().ifPresent(tool -> others.add("above it would be " + tool.name()));
        return what + ": " + first.name() + " stays first for every weight between " + percent(range.from(), false) + " and " + percent(range.to(), true)
                + " (it is " + Math.round(range.now() * 100) + "% now); " + English.list(others) + ".";
    }

    /** Rounded inwards, so that what is said holds. */
    private static String percent(double share, boolean upper) {
        double tenths = share * 1000;
        return String.format(Locale.ROOT, "%.1f", Math.abs(upper ? Math.floor(tenths + 1e-6) : Math.ceil(tenths - 1e-6)) / 10).replaceFirst("\\.0$", "") + "%";
    }

    /** What would have to give for a tool to enter: {@code Allow 12% more budget (112.00 USD) and X enters, as the first.} */
    public static String miss(NearMiss miss) {
        String enters = " and " + miss.tool().name() + " enters, " + place(miss.place()) + ".";
        return switch (miss.failed().requirement()) {
            case Asked.Within budget -> "Allow " + miss.percent().orElseThrow() + "% more budget (" + miss.failed().ground().words() + ")" + enters;
            case Asked.AtLeast least -> "Ask for " + miss.percent().orElseThrow() + "% fewer tokens (" + miss.failed().ground().words() + ")" + enters;
            default -> "Do without “" + miss.failed().requirement().words() + "” (" + miss.failed().ground().words() + ")" + enters;
        };
    }

    private static String place(int place) {
        return switch (place) {
            case 1 -> "as the first";
            case 2 -> "as the second";
            default -> "as the third";
        };
    }

    /** Why a tool is left out, each reason with its ground. */
    public static String reasons(Excluded excluded) {
        return excluded.failed().isEmpty() ? excluded.reason()
                : excluded.failed().stream().map(check -> "not “" + check.requirement().words() + "” (" + check.ground().words() + ")").collect(joining("; "));
    }
}
