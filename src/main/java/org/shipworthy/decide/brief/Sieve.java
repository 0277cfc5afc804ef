package org.shipworthy.decide.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Subject;
import org.shipworthy.publish.Snapshot;

/** Goes once over the tools of a brief: leaves out, ranks, and keeps those that only just fail. */
final class Sieve {

    private final Snapshot snapshot;
    private final Question question;
    private final Brief brief;
    private final List<Ranked> ranked = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private final List<NearMisses.Missed> missed = new ArrayList<>();

    Sieve(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.question = question;
        this.brief = question.brief();
    }

    Answer answer() {
        Named.tools(snapshot.shelf(), brief).forEach(this::sort);
        ranked.sort(Ranked.BEST_FIRST);
        excluded.sort(Comparator.comparing(one -> one.tool().name(), String.CASE_INSENSITIVE_ORDER));
        return new Answer(brief, question.day(), ranked, excluded, Finalists.bottomLine(snapshot, question, ranked), Sensitivity.of(ranked, brief.weights()),
                new NearMisses(missed, new LessAsked(brief, ranked, excluded, missed, this::by)).list());
    }

    /** What becomes of a tool by another brief; empty when that leaves it out. */
    private Function<Tool, Optional<Ranked>> by(Brief other) {
        Question asked = question.of(other);
        return tool -> {
            Candidate candidate = new Candidate(tool, asked);
            List<Check> checks = candidate.musts();
            return checks.stream().anyMatch(Check::isFailed) ? Optional.empty() : Optional.of(rank(candidate, checks));
        };
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
            missed.add(new NearMisses.Missed(rank(candidate, checks.stream().filter(check -> !check.isFailed()).toList()), failed.getFirst()));
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
}
