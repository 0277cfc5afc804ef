package org.shipworthy.community;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** Casts ballots that were made without names, and remembers their forms. */
final class BlindStore {

    /** Nobody can send a form so long after it was made. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** @param blind whether it counts as blind */
    record Done(CommunityStore.Done<BallotOutcome> cast, boolean blind) {}

    private final Database database;

    BlindStore(Database database) {
        this.database = database;
    }

    /** Blind is only the first ballot of a form, by a voter who has none on the pair: to any other the names were shown. */
    Done cast(Voter voter, Subject.OfPair pair, Choice choice, Circumstances circumstances, String form, Instant now) {
        return database.write(handle -> {
            database.hold(handle, voter.id());
            boolean blind = isFirst(handle, form, now) & !hasVoted(handle, voter, pair);
            return new Done(CommunityStore.cast(handle, voter, pair, choice, blind ? circumstances.whileBlind() : circumstances, now), blind);
        });
    }

    private static boolean isFirst(Handle handle, String form, Instant now) {
        handle.createUpdate("DELETE FROM blind_form WHERE sent_at < :old")
                .bind("old", InstantText.of(now.minus(REMEMBERED)))
                .execute();
        return handle.createUpdate("INSERT INTO blind_form (form, sent_at) VALUES (:form, :now) ON CONFLICT (form) DO NOTHING")
                .bind("form", form)
                .bind("now", InstantText.of(now))
                .execute() == 1;
    }

    private static boolean hasVoted(Handle handle, Voter voter, Subject.OfPair pair) {
        return handle.createQuery("SELECT ballot FROM live_ballot WHERE voter = :voter AND subject = :subject")
                .bind("voter", voter.id())
                .bind("subject", pair.key())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }
}
