package org.shipworthy.decide.record;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.decide.brief.Own;
import org.shipworthy.decide.brief.Policy;
import org.shipworthy.kernel.Slug;

/**
 * What the people who decide together added to a brief, as it stood then. Tools are slugs with the names that they had, days
 * are ISO dates, and people are addresses, empty for one who had left.
 *
 * @param title of what they keep
 * @param notes may have several lines
 */
public record Team(String title, String notes, boolean approvedOnly, List<Decided> decided, List<Criterion> criteria, List<Vote> votes) {

    /** Of a brief that one reader asks alone. */
    public static final Team NONE = new Team("", "", false, List.of(), List.of(), List.of());

    /** Of tools that are decided about, and of criteria: each costs something for every tool that is considered. */
    public static final int MOST = 40;

    /** An approved or a forbidden tool. */
    public record Decided(String tool, String name, boolean approved, String reason, String by, String on) {
        public Decided {
            requireToolAndDay(tool, on);
        }
    }

    /** @param name what is asked, to follow a tool's name */
    public record Criterion(String name, boolean must, List<Judged> judged) {
        public Criterion {
            judged = List.copyOf(judged);
        }
    }

    public record Judged(String tool, String name, boolean met, String note, String by, String on) {
        public Judged {
            requireToolAndDay(tool, on);
        }

        private Own.Judgement judgement() {
            return new Own.Judgement(met, (by.isEmpty() ? "somebody who left" : by) + " judged so on " + on + (note.isEmpty() ? "" : ": " + note));
        }
    }

    public record Vote(String voter, String tool, String name, String reason, String on) {
        public Vote {
            requireToolAndDay(tool, on);
        }
    }

    private static void requireToolAndDay(String tool, String on) {
        new Slug(tool);
        LocalDate.parse(on);
    }

    public Team {
        decided = List.copyOf(decided);
        criteria = List.copyOf(criteria);
        votes = List.copyOf(votes);
        if (decided.size() > MOST || criteria.size() > MOST) {
            throw new IllegalArgumentException("a team decides about at most " + MOST + " tools and has at most " + MOST + " criteria");
        }
    }

    /** What it asks beyond the brief. */
    public Policy policy() {
        return new Policy(reasons(true), reasons(false), approvedOnly, own(true), own(false));
    }

    private Map<Slug, String> reasons(boolean approved) {
        return decided.stream().filter(one -> one.approved() == approved).collect(toMap(one -> new Slug(one.tool()), Decided::reason, (first, again) -> first));
    }

    private List<Own> own(boolean must) {
        return criteria.stream().filter(criterion -> criterion.must() == must).map(criterion -> new Own(criterion.name(),
                criterion.judged().stream().collect(toMap(judged -> new Slug(judged.tool()), Judged::judgement, (first, again) -> first)))).toList();
    }

    /** Why they approved a tool; empty when they did not. */
    public Optional<String> findApproval(String tool) {
        return decided.stream().filter(one -> one.approved() && one.tool().equals(tool)).map(Decided::reason).findFirst();
    }

    /** How many voted for each tool, by name. */
    public Map<String, Long> tally() {
        return votes.stream().collect(groupingBy(Vote::name, LinkedHashMap::new, counting()));
    }
}
