package org.shipworthy.decide.team;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.brief.Own;
import org.shipworthy.decide.brief.Policy;
import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;

/**
 * A brief with all that a team adds to it.
 *
 * @param approvedOnly whether tools that are not approved are left out
 * @param savedBy      absent when they no longer work here
 * @param votes        the live ones, oldest first
 * @param told         the answer that the watchers were last told of; absent until the first look
 */
public record SavedBrief(long id, String title, Brief brief, String notes, boolean approvedOnly, Optional<EmailAddress> savedBy, Instant savedAt,
                         List<Decided> decided, List<Criterion> criteria, List<Vote> votes, List<EmailAddress> watchers, Optional<Told> told) {

    /** An approved or a forbidden tool. */
    public record Decided(Slug tool, boolean approved, String reason, Optional<EmailAddress> by, LocalDate on) {}

    /** What the team asks that no source could say. */
    public record Criterion(long id, String name, boolean must, List<Judged> judged) {}

    public record Judged(Slug tool, boolean met, String note, Optional<EmailAddress> by, LocalDate on) {

        String words() {
            return by.map(EmailAddress::value).orElse("somebody who left") + " judged so on " + on + (note.isEmpty() ? "" : ": " + note);
        }
    }

    public record Vote(EmailAddress voter, Slug tool, String reason, LocalDate on) {}

    /** @param changes what had changed then, a line for each; empty at the first look */
    public record Told(DecisionRecord record, List<String> changes, Instant at) {}

    public SavedBrief {
        decided = List.copyOf(decided);
        criteria = List.copyOf(criteria);
        votes = List.copyOf(votes);
        watchers = List.copyOf(watchers);
    }

    public Policy policy() {
        return new Policy(reasons(true), reasons(false), approvedOnly, own(true), own(false));
    }

    private Map<Slug, String> reasons(boolean approved) {
        return decided.stream().filter(one -> one.approved() == approved).collect(toMap(Decided::tool, Decided::reason));
    }

    private List<Own> own(boolean must) {
        return criteria.stream().filter(criterion -> criterion.must() == must).map(criterion -> new Own(criterion.name(),
                criterion.judged().stream().collect(toMap(Judged::tool, judged -> new Own.Judgement(judged.met(), judged.words()))))).toList();
    }

    /** How many voted for each tool. */
    public Map<Slug, Long> tally() {
        return votes.stream().collect(Collectors.groupingBy(Vote::tool, TreeMap::new, Collectors.counting()));
    }
}
