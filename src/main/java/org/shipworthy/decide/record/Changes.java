package org.shipworthy.decide.record;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shipworthy.decide.record.DecisionRecord.LeftOut;
import org.shipworthy.decide.record.DecisionRecord.Option;
import org.shipworthy.decide.record.DecisionRecord.Relied;
import org.shipworthy.decide.record.Reopened.Change;

/** What differs between two records of one brief. That a source was read again and says the same is no change. */
final class Changes {

    private final List<Change> found = new ArrayList<>();

    private Changes() {}

    static List<Change> between(DecisionRecord then, DecisionRecord now) {
        Changes changes = new Changes();
        changes.add("The answer", then.outcome().answer(), now.outcome().answer());
        changes.add("How it is computed", then.rule(), now.rule());
        changes.options(then, now);
        return List.copyOf(changes.found);
    }

    private void add(String about, String was, String is) {
        if (!was.equals(is)) {
            found.add(new Change(about, was, is));
        }
    }

    private void options(DecisionRecord then, DecisionRecord now) {
        Map<String, Option> before = byTool(then.options(), Option::tool);
        Map<String, Option> after = byTool(now.options(), Option::tool);
        Map<String, LeftOut> outBefore = byTool(then.leftOut(), LeftOut::tool);
        Map<String, LeftOut> outAfter = byTool(now.leftOut(), LeftOut::tool);
        Set<String> tools = new LinkedHashSet<>(before.keySet());
        tools.addAll(after.keySet());
        tools.addAll(outBefore.keySet());
        tools.addAll(outAfter.keySet());
        List<String> placesThen = List.copyOf(before.keySet());
        List<String> placesNow = List.copyOf(after.keySet());
        for (String tool : tools) {
            add(name(tool, before, after, outBefore, outAfter), standing(tool, placesThen, outBefore), standing(tool, placesNow, outAfter));
            if (before.containsKey(tool) && after.containsKey(tool)) {
                option(before.get(tool), after.get(tool));
            }
        }
    }

    private static <T> Map<String, T> byTool(List<T> all, Function<T, String> tool) {
        return all.stream().collect(toMap(tool, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static String name(String tool, Map<String, Option> before, Map<String, Option> after, Map<String, LeftOut> outBefore, Map<String, LeftOut> outAfter) {
        return before.containsKey(tool) ? before.get(tool).name() : after.containsKey(tool) ? after.get(tool).name()
                : outBefore.containsKey(tool) ? outBefore.get(tool).name() : outAfter.get(tool).name();
    }

    private static String standing(String tool, List<String> places, Map<String, LeftOut> leftOut) {
        if (places.contains(tool)) {
            return "in place " + (places.indexOf(tool) + 1);
        }
        LeftOut out = leftOut.get(tool);
        return out == null ? "" : "left out: " + (out.facts().isEmpty() ? out.reason() : out.facts().stream().map(Changes::words).collect(joining("; ")));
    }

    private void option(Option was, Option is) {
        add(was.name() + ", a month", was.price(), is.price());
        add(was.name() + ", panel", panel(was), panel(is));
        add(was.name() + ", community", was.community(), is.community());
        Map<String, String> before = facts(was);
        Map<String, String> after = facts(is);
        Set<String> asked = new LinkedHashSet<>(before.keySet());
        asked.addAll(after.keySet());
        asked.forEach(one -> add(was.name() + ", " + one, before.getOrDefault(one, ""), after.getOrDefault(one, "")));
    }

    private static String panel(Option option) {
        return option.panel() + (option.rulings().isEmpty() ? "" : " (" + option.rulings().stream().map(ruled -> ruled.lens() + " " + ruled.ruling()).collect(joining(", ")) + ")");
    }

    /** What was asked, and what facts say of it. */
    private static Map<String, String> facts(Option option) {
        Map<String, String> facts = new LinkedHashMap<>();
        option.facts().forEach(fact -> facts.merge(fact.asked(), (fact.outcome().isEmpty() ? "" : fact.outcome() + ", ") + fact.fact(), (one, other) -> one + "; " + other));
        return facts;
    }

    private static String words(Relied fact) {
        return "not “" + fact.asked() + "” (" + fact.fact() + ")";
    }
}
