package org.shipworthy.decide.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.decide.record.Team;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Sha256;
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

    public record Judged(Slug tool, boolean met, String note, Optional<EmailAddress> by, LocalDate on) {}

    public record Vote(EmailAddress voter, Slug tool, String reason, LocalDate on) {}

    /** @param changes what had changed then, a line for each; empty at the first look */
    public record Told(DecisionRecord record, List<String> changes, Instant at) {}

    private static final int EDITION_BYTES = 12;

    public SavedBrief {
        decided = List.copyOf(decided);
        criteria = List.copyOf(criteria);
        votes = List.copyOf(votes);
        watchers = List.copyOf(watchers);
    }

    /** What the team adds, for an answer and for a record; tools that are not listed any more go by their slugs. */
    public Team team(Shelf shelf) {
        return new Recorded(shelf).team(this);
    }

    /** Another when what {@link SavedBriefs#change} changes was changed. */
    public String edition() {
        return Sha256.of(String.join("\n", title, brief.toQuery(), Boolean.toString(approvedOnly), notes)).first(EDITION_BYTES).hex();
    }

    /** How many voted for each tool. */
    public Map<Slug, Long> tally() {
        return votes.stream().collect(Collectors.groupingBy(Vote::tool, TreeMap::new, Collectors.counting()));
    }
}
