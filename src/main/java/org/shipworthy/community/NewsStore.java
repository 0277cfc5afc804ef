package org.shipworthy.community;

import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.Database;

/** What was done to the ballots since somebody looked, by whichever node. */
final class NewsStore {

    /** Up to where somebody has seen: ballots, marks, verifications. */
    record Seen(long ballot, long mark, String verifiedAt) {

        /** So many ballots back, and to the look before for the rest: one transaction may have thousands of marks. */
        Seen before(long ballots, Seen earlier) {
            return new Seen(ballot - ballots, earlier.mark, earlier.verifiedAt);
        }
    }

    /** @param rows ballots that were appended */
    record News(long rows, Seen seen) {

        /** Whether nothing was done but to append so many ballots. */
        boolean isOnly(long ownRows, Seen before) {
            return rows == ownRows && seen.mark == before.mark && seen.verifiedAt.equals(before.verifiedAt);
        }
    }

    private final Database database;

    NewsStore(Database database) {
        this.database = database;
    }

    Seen all() {
        return newsSince(new Seen(0, 0, "")).seen();
    }

    News newsSince(Seen seen) {
        return database.read(handle -> handle.createQuery("""
                SELECT (SELECT count(*) FROM ballot WHERE id > :ballot) AS ballots,
                       (SELECT coalesce(max(id), 0) FROM ballot) AS ballot,
                       (SELECT coalesce(max(id), 0) FROM ballot_mark) AS mark,
                       (SELECT coalesce(max(verified_at), '') FROM voter_identity) AS verified_at""")
                .bind("ballot", seen.ballot)
                .map((row, context) -> new News(row.getLong("ballots"), new Seen(row.getLong("ballot"), row.getLong("mark"), row.getString("verified_at"))))
                .one());
    }

    Set<Subject> touchedSince(Seen seen) {
        return database.read(handle -> touchedSince(handle, seen));
    }

    private static Set<Subject> touchedSince(Handle handle, Seen seen) {
        return handle.createQuery("""
                SELECT subject FROM ballot WHERE id > :ballot
                UNION SELECT b.subject FROM ballot_mark m JOIN ballot b ON b.id = m.ballot WHERE m.id > :mark
                UNION SELECT l.subject FROM live_ballot l JOIN voter_identity v ON v.voter = l.voter WHERE v.verified_at >= :verifiedAt""")
                .bind("ballot", seen.ballot)
                .bind("mark", seen.mark)
                .bind("verifiedAt", seen.verifiedAt)
                .mapTo(String.class)
                .stream()
                .map(key -> Subject.parse(key).orElseThrow())
                .collect(Collectors.toSet());
    }
}
