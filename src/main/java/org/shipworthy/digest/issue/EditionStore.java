package org.shipworthy.digest.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.InstantText;

/** The tables of the editions and of what was published when each was composed. Every method runs in a transaction of the caller. */
final class EditionStore {

    /** The week of the state that was published before there was an edition. */
    static final String BEFORE_ALL = "";

    private static final String COLUMNS = "state, content, composed_at, approved_at, approved_by";

    private record Content(DigestIssue composed, Edits edits) {}

    private final Handle handle;

    EditionStore(Handle handle) {
        this.handle = handle;
    }

    Optional<PublishedState> findBaseBefore(IssueKey key) {
        return handle.createQuery("SELECT content FROM digest_base WHERE week < :week ORDER BY week DESC LIMIT 1")
                .bind("week", key.toString())
                .mapTo(String.class)
                .findOne()
                .map(content -> Stored.read(PublishedState.class, content));
    }

    /** Only the last two are needed: the next edition begins where the last ended, and a draft can be composed anew. */
    void saveBase(String week, PublishedState state) {
        handle.createUpdate("""
                INSERT INTO digest_base (week, content, taken_at) VALUES (:week, :content, :at)
                ON CONFLICT (week) DO UPDATE SET content = excluded.content, taken_at = excluded.taken_at""")
                .bind("week", week)
                .bind("content", Stored.write(state))
                .bind("at", InstantText.of(state.at()))
                .execute();
        handle.execute("DELETE FROM digest_base WHERE week NOT IN (SELECT week FROM digest_base ORDER BY week DESC LIMIT 2)");
    }

    boolean hasBase() {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM digest_base)").mapTo(Boolean.class).one();
    }


    Optional<Edition> find(IssueKey key) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM digest_issue WHERE week = :week")
                .bind("week", key.toString())
                .map((row, context) -> edition(row))
                .findOne();
    }

    /** The last first, beginning before a week. */
    List<Edition> list(Set<Edition.State> states, String before, int most) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM digest_issue WHERE state IN (<states>) AND week < :before ORDER BY week DESC LIMIT :most")
                .bindList("states", states.stream().map(Edition.State::key).toList())
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> edition(row))
                .list();
    }

    /** Adds the edition, or replaces the draft of its week. False when that week's is no draft any more. */
    boolean saveDraft(Edition edition) {
        return handle.createUpdate("""
                INSERT INTO digest_issue (week, state, content, composed_at) VALUES (:week, :state, :content, :at)
                ON CONFLICT (week) DO UPDATE SET content = excluded.content, composed_at = excluded.composed_at
                WHERE digest_issue.state = :state""")
                .bind("week", edition.key().toString())
                .bind("state", Edition.State.DRAFT.key())
                .bind("content", content(edition))
                .bind("at", InstantText.of(edition.composedAt()))
                .execute() == 1;
    }

    /** The week's draft, which nobody else changes until the transaction ends; empty when there is none. */
    Optional<Edition> lockDraft(IssueKey key) {
        return handle.createQuery("UPDATE digest_issue SET state = state WHERE week = :week AND state = :draft RETURNING " + COLUMNS)
                .bind("week", key.toString())
                .bind("draft", Edition.State.DRAFT.key())
                .map((row, context) -> edition(row))
                .findOne();
    }

    /** Empty, and nothing changed, when it is no draft. */
    Optional<Edition> change(IssueKey key, UnaryOperator<Edition> change) {
        return lockDraft(key).map(change).map(changed -> {
            handle.createUpdate("UPDATE digest_issue SET content = :content WHERE week = :week")
                    .bind("content", content(changed))
                    .bind("week", key.toString())
                    .execute();
            return changed;
        });
    }

    /** @param by empty when nobody had to look */
    boolean decide(IssueKey key, Edition.State state, Optional<String> by, Instant now) {
        return handle.createUpdate("""
                UPDATE digest_issue SET state = :state, approved_at = :now, approved_by = :by WHERE week = :week AND state = :draft""")
                .bind("state", state.key())
                .bind("now", InstantText.of(now))
                .bind("by", by)
                .bind("week", key.toString())
                .bind("draft", Edition.State.DRAFT.key())
                .execute() == 1;
    }

    private static String content(Edition edition) {
        return Stored.write(new Content(edition.composed(), edition.edits()));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        Content content = Stored.read(Content.class, row.getString("content"));
        return new Edition(content.composed(), content.edits(), Edition.State.of(row.getString("state")),
                InstantText.parse(row.getString("composed_at")),
                Optional.ofNullable(row.getString("approved_at")).map(InstantText::parse),
                Optional.ofNullable(row.getString("approved_by")));
    }
}
