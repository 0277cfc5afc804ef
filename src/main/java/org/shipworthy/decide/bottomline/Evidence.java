package org.shipworthy.decide.bottomline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Counts;
import org.shipworthy.community.Subject;
import org.shipworthy.publish.Snapshot;

/** All that a bottom line rests on: what is known of each tool, and the ballots on their pairs. */
record Evidence(List<ToolEvidence> tools, Map<Subject.OfPair, Counts> pairs, Question question) {

    private static final Counts NO_BALLOTS = new Counts(Map.of());

    Evidence {
        tools = List.copyOf(tools);
        pairs = Map.copyOf(pairs);
    }

    static Evidence of(Snapshot snapshot, List<Tool> tools, Question question) {
        return of(snapshot, tools, question, tool -> Bill.list(tool, question));
    }

    /** @param bills of a tool for the question */
    static Evidence of(Snapshot snapshot, List<Tool> tools, Question question, Function<Tool, List<Bill>> bills) {
        Map<Subject.OfPair, Counts> pairs = new HashMap<>();
        for (Tool one : tools) {
            tools.stream().filter(other -> one.slug().compareTo(other.slug()) < 0).map(other -> new Subject.OfPair(one.slug(), other.slug()))
                    .forEach(pair -> pairs.put(pair, snapshot.tallies().of(pair).headline()));
        }
        return new Evidence(tools.stream().map(tool -> ToolEvidence.of(snapshot, tool, question, bills.apply(tool))).toList(), pairs, question);
    }

    int size() {
        return tools.size();
    }

    ToolEvidence of(int tool) {
        return tools.get(tool);
    }

    Tool tool(int tool) {
        return tools.get(tool).tool();
    }

    /** How many prefer the first of the two. */
    int preferring(int first, int second) {
        return ballots(first, second).of(isInOrder(first, second) ? Choice.FIRST : Choice.SECOND);
    }

    private Counts ballots(int one, int other) {
        return pairs.getOrDefault(pair(one, other), NO_BALLOTS);
    }

    private Subject.OfPair pair(int one, int other) {
        return isInOrder(one, other) ? new Subject.OfPair(tool(one).slug(), tool(other).slug()) : new Subject.OfPair(tool(other).slug(), tool(one).slug());
    }

    private boolean isInOrder(int one, int other) {
        return tool(one).slug().compareTo(tool(other).slug()) < 0;
    }

    Evidence with(int tool, ToolEvidence changed) {
        List<ToolEvidence> all = new ArrayList<>(tools);
        all.set(tool, changed);
        return new Evidence(all, pairs, question);
    }

    Evidence withMorePreferring(int first, int second, long more) {
        Map<Choice, Integer> counts = new EnumMap<>(Choice.class);
        counts.putAll(ballots(first, second).byChoice());
        counts.merge(isInOrder(first, second) ? Choice.FIRST : Choice.SECOND, Math.toIntExact(more), Integer::sum);
        Map<Subject.OfPair, Counts> changed = new HashMap<>(pairs);
        changed.put(pair(first, second), new Counts(counts));
        return new Evidence(tools, changed, question);
    }
}
