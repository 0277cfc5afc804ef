package org.shipworthy.decide.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.decide.team.SavedBrief.Criterion;
import org.shipworthy.decide.team.SavedBrief.Decided;
import org.shipworthy.decide.team.SavedBrief.Judged;
import org.shipworthy.decide.team.SavedBrief.Vote;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.InstantText;

/** The tables of the saved briefs. Changing what the answer rests on forgets it, so that nobody is told of their own change. */
final class SavedBriefStore {

    /** A brief without what hangs on it. */
    record Row(long id, String title, String query, String notes, boolean approvedOnly, Optional<EmailAddress> savedBy, Instant savedAt) {}

    private static final String BRIEF = """
            SELECT b.id, b.title, b.query, b.notes, b.approved_only, a.email, b.saved_at
            FROM saved_brief b LEFT JOIN account a ON a.id = b.saved_by""";

    private final Handle handle;

    SavedBriefStore(Handle handle) {
        this.handle = handle;
    }

    long insert(String title, String query, long account, Instant now) {
        return handle.createQuery("""
                INSERT INTO saved_brief (title, query, notes, approved_only, saved_by, saved_at) VALUES (:title, :query, '', 0, :account, :now)
                RETURNING id""")
                .bind("title", title).bind("query", query).bind("account", account).bind("now", InstantText.of(now))
                .mapTo(Long.class).one();
    }

    int count() {
        return handle.createQuery("SELECT count(*) FROM saved_brief").mapTo(Integer.class).one();
    }

    List<Row> list() {
        return handle.createQuery(BRIEF + " ORDER BY b.saved_at DESC, b.id DESC").map((row, context) -> row(row)).list();
    }

    Optional<Row> find(long id) {
        return handle.createQuery(BRIEF + " WHERE b.id = :id").bind("id", id).map((row, context) -> row(row)).findOne();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("id"), row.getString("title"), row.getString("query"), row.getString("notes"), row.getInt("approved_only") == 1,
                email(row), InstantText.parse(row.getString("saved_at")));
    }

    private static Optional<EmailAddress> email(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("email")).map(EmailAddress::new);
    }

    private static LocalDate day(String instant) {
        return LocalDate.ofInstant(InstantText.parse(instant), ZoneOffset.UTC);
    }

    /** Keeps everybody else from changing the brief until the transaction ends; false when there is no such brief. */
    boolean lock(long id) {
        return handle.createUpdate("UPDATE saved_brief SET title = title WHERE id = :id").bind("id", id).execute() == 1;
    }

    boolean isAccount(long account) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM account WHERE id = :account)").bind("account", account).mapTo(Boolean.class).one();
    }

    void update(long id, String title, String query, String notes, boolean approvedOnly) {
        handle.createUpdate("UPDATE saved_brief SET title = :title, query = :query, notes = :notes, approved_only = :only WHERE id = :id")
                .bind("title", title).bind("query", query).bind("notes", notes).bind("only", approvedOnly ? 1 : 0).bind("id", id).execute();
    }

    void delete(long id) {
        handle.createUpdate("DELETE FROM saved_brief WHERE id = :id").bind("id", id).execute();
    }

    List<Decided> listDecided(long id) {
        return handle.createQuery("""
                SELECT t.tool, t.approved, t.reason, a.email, t.decided_at FROM saved_brief_tool t LEFT JOIN account a ON a.id = t.decided_by
                WHERE t.brief = :id ORDER BY t.approved DESC, t.tool""")
                .bind("id", id)
                .map((row, context) -> new Decided(new Slug(row.getString("tool")), row.getInt("approved") == 1, row.getString("reason"), email(row), day(row.getString("decided_at"))))
                .list();
    }

    void decide(long id, Slug tool, boolean approved, String reason, long account, Instant now) {
        handle.createUpdate("""
                INSERT INTO saved_brief_tool (brief, tool, approved, reason, decided_by, decided_at) VALUES (:id, :tool, :approved, :reason, :account, :now)
                ON CONFLICT (brief, tool) DO UPDATE SET approved = excluded.approved, reason = excluded.reason,
                decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
                .bind("id", id).bind("tool", tool.value()).bind("approved", approved ? 1 : 0).bind("reason", reason).bind("account", account).bind("now", InstantText.of(now))
                .execute();
        new ToldStore(handle).forget(id);
    }

    void undecide(long id, Slug tool) {
        handle.createUpdate("DELETE FROM saved_brief_tool WHERE brief = :id AND tool = :tool").bind("id", id).bind("tool", tool.value()).execute();
        new ToldStore(handle).forget(id);
    }

    List<Criterion> listCriteria(long id) {
        return handle.createQuery("SELECT id, name, must FROM saved_brief_criterion WHERE brief = :id ORDER BY id")
                .bind("id", id)
                .map((row, context) -> new Criterion(row.getLong("id"), row.getString("name"), row.getInt("must") == 1, listJudged(row.getLong("id"))))
                .list();
    }

    private List<Judged> listJudged(long criterion) {
        return handle.createQuery("""
                SELECT j.tool, j.met, j.note, a.email, j.judged_at FROM saved_brief_judgement j LEFT JOIN account a ON a.id = j.judged_by
                WHERE j.criterion = :criterion ORDER BY j.tool""")
                .bind("criterion", criterion)
                .map((row, context) -> new Judged(new Slug(row.getString("tool")), row.getInt("met") == 1, row.getString("note"), email(row), day(row.getString("judged_at"))))
                .list();
    }

    void addCriterion(long id, String name, boolean must) {
        handle.createUpdate("INSERT INTO saved_brief_criterion (brief, name, must) VALUES (:id, :name, :must)")
                .bind("id", id).bind("name", name).bind("must", must ? 1 : 0).execute();
        new ToldStore(handle).forget(id);
    }

    void removeCriterion(long id, long criterion) {
        handle.createUpdate("DELETE FROM saved_brief_criterion WHERE brief = :id AND id = :criterion").bind("id", id).bind("criterion", criterion).execute();
        new ToldStore(handle).forget(id);
    }

    /** Nothing happens when the criterion is not one of this brief. */
    void judge(long id, long criterion, Slug tool, boolean met, String note, long account, Instant now) {
        handle.createUpdate("""
                INSERT INTO saved_brief_judgement (criterion, tool, met, note, judged_by, judged_at)
                SELECT id, :tool, :met, :note, :account, :now FROM saved_brief_criterion WHERE brief = :id AND id = :criterion
                ON CONFLICT (criterion, tool) DO UPDATE SET met = excluded.met, note = excluded.note, judged_by = excluded.judged_by, judged_at = excluded.judged_at""")
                .bind("id", id).bind("criterion", criterion).bind("tool", tool.value()).bind("met", met ? 1 : 0).bind("note", note)
                .bind("account", account).bind("now", InstantText.of(now)).execute();
        new ToldStore(handle).forget(id);
    }

    List<Vote> listVotes(long id) {
        return handle.createQuery("""
                SELECT a.email, v.tool, v.reason, v.cast_at FROM saved_brief_vote v JOIN account a ON a.id = v.account
                WHERE v.brief = :id AND v.tool IS NOT NULL
                AND v.id = (SELECT max(id) FROM saved_brief_vote last WHERE last.brief = v.brief AND last.account = v.account)
                ORDER BY v.id""")
                .bind("id", id)
                .map((row, context) -> new Vote(new EmailAddress(row.getString("email")), new Slug(row.getString("tool")), row.getString("reason"), day(row.getString("cast_at"))))
                .list();
    }

    /** @param tool empty to take the vote back */
    void vote(long id, long account, Optional<Slug> tool, String reason, Instant now) {
        handle.createUpdate("INSERT INTO saved_brief_vote (brief, account, tool, reason, cast_at) VALUES (:id, :account, :tool, :reason, :now)")
                .bind("id", id).bind("account", account).bind("tool", tool.map(Slug::value).orElse(null)).bind("reason", reason).bind("now", InstantText.of(now)).execute();
    }

    List<EmailAddress> listWatchers(long id) {
        return handle.createQuery("SELECT a.email FROM saved_brief_watcher w JOIN account a ON a.id = w.account WHERE w.brief = :id ORDER BY a.email")
                .bind("id", id).map((row, context) -> new EmailAddress(row.getString("email"))).list();
    }

    void watch(long id, long account) {
        handle.createUpdate("INSERT INTO saved_brief_watcher (brief, account) VALUES (:id, :account) ON CONFLICT (brief, account) DO NOTHING")
                .bind("id", id).bind("account", account).execute();
    }

    void unwatch(long id, long account) {
        handle.createUpdate("DELETE FROM saved_brief_watcher WHERE brief = :id AND account = :account").bind("id", id).bind("account", account).execute();
    }
}
