package org.shipworthy.decide.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Subject;
import org.shipworthy.publish.Snapshot;

/** Goes once over the tools of a brief: leaves out, ranks, and keeps those that only just fail. */
final class Sieve {

    private static final int MOST_MISSES = 5;

    private final Snapshot snapshot;
    private final Question question;
    private final Brief brief;
    private final List<Ranked> ranked = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();

    /** A tool that fails one must-have only, as it would be ranked without it. */
    private record Missed(Ranked ranked, Check failed) {}

    Sieve(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.question = question;
        this.brief = question.brief();
    }

    Answer answer() {
        Named.tools(snapshot.shelf(), brief).forEach(this::sort);
        ranked.sort(Ranked.BEST_FIRST);
        excluded.sort(Comparator.comparing(one -> one.tool().name(), String.CASE_INSENSITIVE_ORDER));
        return new Answer(brief, question.day(), ranked, excluded, Finalists.bottomLine(snapshot, question, ranked), Sensitivity.of(ranked, brief.weights()), misses());
    }

    private void sort(Tool tool) {
        Optional<String> named = brief.without().contains(tool.slug()) ? Optional.of("left out by name") : question.policy().whyNot(tool.slug());
        if (named.isPresent()) {
            excluded.add(new Excluded(tool, List.of(), named.get()));
            return;
        }
        Candidate candidate = new Candidate(tool, question);
        List<Check> checks = candidate.musts();
        List<Check> failed = checks.stream().filter(Check::isFailed).toList();
        if (failed.isEmpty()) {
            ranked.add(rank(candidate, checks));
            return;
        }
        excluded.add(new Excluded(tool, failed, ""));
        if (failed.size() == 1 && failed.getFirst().requirement() instanceof Asked) {
            missed.add(new Missed(rank(candidate, checks.stream().filter(check -> !check.isFailed()).toList()), failed.getFirst()));
        }
    }

    private Ranked rank(Candidate candidate, List<Check> musts) {
        List<Check> wishes = candidate.wishes();
        Score score = new Score(List.of(
                new Evidence.Panel(snapshot.bench().reviewsOf(candidate.tool().slug()), question.day()),
                new Evidence.Price(candidate.cost(), question.scale()),
                new Evidence.Community(snapshot.tallies().of(new Subject.OfTool(candidate.tool().slug())).headline()),
                new Evidence.Wishes(wishes)), brief.weights());
        return Ranked.of(candidate.tool(), musts, wishes, candidate.cost(), score);
    }

    /** Of those that would have to do without the same thing, only the one that would come first. */
    private List<NearMiss> misses() {
        Set<Requirement> given = new HashSet<>();
        return missed.stream().flatMap(one -> miss(one).stream()).filter(NearMiss::isNear).sorted(NearMiss.NEAREST_FIRST)
                .filter(miss -> miss.percent().isPresent() || given.add(miss.failed().requirement())).limit(MOST_MISSES).toList();
    }

    private Optional<NearMiss> miss(Missed one) {
        Ranked would = one.ranked();
        Asked asked = (Asked) one.failed().requirement();
        return NearMiss.relaxed(brief, one.failed(), would.cost(), would.tool()).map(relaxed -> new NearMiss(
                would.tool(), one.failed(), NearMiss.percent(asked, would.cost(), would.tool()), place(would), relaxed));
    }

    /** Where it would be put in, from 1; it is not among the ranked. */
    private int place(Ranked would) {
        return -Collections.binarySearch(ranked, would, Ranked.BEST_FIRST);
    }
}
