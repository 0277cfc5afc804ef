package org.shipworthy.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** What rules set aside, for people who look at it: its groups, its ballots, and the appeals. */
final class SetAsideStore {

    private final Database database;

    SetAsideStore(Database database) {
        this.database = database;
    }

    /** How many live ballots each rule has set aside, by its key. */
    Map<String, Integer> countByRule() {
        return database.read(handle -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            handle.createQuery("SELECT set_aside, count(*) AS ballots FROM live_ballot WHERE set_aside IS NOT NULL GROUP BY set_aside ORDER BY set_aside")
                    .map((row, context) -> counts.put(row.getString("set_aside"), row.getInt("ballots")))
                    .list();
            return counts;
        });
    }

    /** Those with appeals first, then the latest. */
    List<SetAsideGroup> listGroups(int most) {
        return database.read(handle -> handle.createQuery("""
                SELECT live.set_aside, live.subject, substr(ballot.cast_at, 1, 10) AS day, count(*) AS ballots, count(ballot_appeal.ballot) AS appeals
                FROM live_ballot live JOIN ballot ON ballot.id = live.ballot LEFT JOIN ballot_appeal ON ballot_appeal.ballot = ballot.id
                WHERE live.set_aside IS NOT NULL
                GROUP BY live.set_aside, live.subject, substr(ballot.cast_at, 1, 10)
                ORDER BY appeals DESC, day DESC, ballots DESC LIMIT :most""")
                .bind("most", most)
                .map((row, context) -> new SetAsideGroup(row.getString("set_aside"), Subject.parse(row.getString("subject")).orElseThrow(),
                        LocalDate.parse(row.getString("day")), row.getInt("ballots"), row.getInt("appeals")))
                .list());
    }

    /** Of one group, those with an appeal first. */
    List<OwnBallots.Own> list(String rule, Subject subject, LocalDate day, int most) {
        return database.read(handle -> handle.createQuery(LiveBallotStore.LIVE + """
                WHERE live.set_aside = :rule AND live.subject = :subject AND substr(ballot.cast_at, 1, 10) = :day
                ORDER BY CASE WHEN ballot_appeal.sentence IS NULL THEN 1 ELSE 0 END, ballot.id LIMIT :most""")
                .bind("rule", rule)
                .bind("subject", subject.key())
                .bind("day", day.toString())
                .bind("most", most)
                .map((row, context) -> new OwnBallots.Own(LiveBallotStore.ballot(row), Optional.ofNullable(row.getString("appeal"))))
                .list());
    }

    /** False when the ballot is not this voter's, not set aside, or was appealed for already. */
    boolean appeal(Voter voter, long ballot, String sentence, Instant now) {
        return database.write(handle -> handle.createUpdate("""
                INSERT INTO ballot_appeal (ballot, sentence, made_at)
                SELECT ballot, :sentence, :now FROM live_ballot WHERE ballot = :ballot AND voter = :voter AND set_aside IS NOT NULL
                ON CONFLICT (ballot) DO NOTHING""")
                .bind("sentence", sentence)
                .bind("now", InstantText.of(now))
                .bind("ballot", ballot)
                .bind("voter", voter.id())
                .execute()) == 1;
    }

    List<TallyChange> reinstate(List<Long> ballots, String reason, String by, Instant now) {
        return database.write(handle -> ballots.stream().flatMap(ballot -> reinstate(handle, ballot, reason, by, now).stream()).toList());
    }

    private static Optional<TallyChange> reinstate(Handle handle, long ballot, String reason, String by, Instant now) {
        Optional<String> rule = handle.createQuery("SELECT set_aside FROM live_ballot WHERE set_aside IS NOT NULL AND " + MarkStore.IS_LIVE)
                .bind("ballot", ballot)
                .mapTo(String.class)
                .findOne();
        return rule.flatMap(key -> MarkStore.reinstate(handle, ballot, key, reason, by, now));
    }
}
