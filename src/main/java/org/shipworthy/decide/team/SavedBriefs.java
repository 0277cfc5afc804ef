package org.shipworthy.decide.team;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.shipworthy.accounts.User;
import org.shipworthy.catalogue.Wording;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.kernel.QueryText;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;

/** The verbs of saved briefs. Everybody who is signed in may do everything; what each did carries their name. */
public final class SavedBriefs {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_NOTES = 4_000;
    public static final int LONGEST_REASON = 300;
    /** More are not kept; the oldest have to be deleted by somebody. */
    public static final int MOST = 200;
    /** Of decided tools and of criteria of one brief. */
    public static final int MOST_OF_ONE = 40;

    private final Database database;
    private final InstantSource clock;

    public SavedBriefs(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Outcome {

        record Done(long id) implements Outcome {}

        /** @param why one sentence that says what to do */
        record Refused(String why) implements Outcome {}
    }

    public Outcome save(User user, String title, Brief brief) {
        Optional<String> fault = faultOfTitle(title);
        return fault.isPresent() ? new Outcome.Refused(fault.get()) : database.write(handle -> {
            SavedBriefStore store = new SavedBriefStore(handle);
            return store.count() >= MOST ? new Outcome.Refused("There are " + MOST + " saved briefs already: delete one that nobody needs.")
                    : new Outcome.Done(store.insert(title.strip(), brief.toQuery(), user.id(), clock.instant()));
        });
    }

    private static Optional<String> faultOfTitle(String title) {
        return title.isBlank() ? Optional.of("A saved brief needs a title.") : faultOfLine("The title", title, LONGEST_TITLE);
    }

    private static Optional<String> faultOfLine(String what, String text, int longest) {
        return text.length() > longest || Wording.hasInvisible(text) ? Optional.of(what + " must be one line of at most " + longest + " characters.") : Optional.empty();
    }

    /** Newest first, without those whose brief no version of the program can read. */
    public List<SavedBrief> list() {
        return database.read(handle -> {
            SavedBriefStore store = new SavedBriefStore(handle);
            return store.list().stream().flatMap(row -> whole(store, row).stream()).toList();
        });
    }

    public Optional<SavedBrief> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    static Optional<SavedBrief> find(Handle handle, long id) {
        SavedBriefStore store = new SavedBriefStore(handle);
        return store.find(id).flatMap(row -> whole(store, row));
    }

    private static Optional<SavedBrief> whole(SavedBriefStore store, SavedBriefStore.Row row) {
        return Brief.parse(QueryText.fields(row.query())) instanceof Brief.Reading.Read(Brief brief)
                ? Optional.of(new SavedBrief(row.id(), row.title(), brief, row.notes(), row.approvedOnly(), row.savedBy(), row.savedAt(),
                        store.listDecided(row.id()), store.listCriteria(row.id()), store.listVotes(row.id()), store.listWatchers(row.id()), store.findTold(row.id())))
                : Optional.empty();
    }

    public Outcome change(long id, String title, Brief brief, String notes, boolean approvedOnly) {
        Optional<String> fault = faultOfTitle(title).or(() -> notes.length() > LONGEST_NOTES
                ? Optional.of("The notes are longer than " + LONGEST_NOTES + " characters.") : Optional.empty());
        return orDo(id, fault, store -> store.update(id, title.strip(), brief.toQuery(), notes, approvedOnly));
    }

    public Outcome delete(long id) {
        return orDo(id, Optional.empty(), store -> store.delete(id));
    }

    /** Approves or forbids a tool. */
    public Outcome decide(User user, long id, Slug tool, boolean approved, String reason) {
        Optional<String> fault = reason.isBlank() ? Optional.of("Say why, so that the others understand it.") : faultOfLine("The reason", reason, LONGEST_REASON);
        return orDo(id, fault.or(() -> tooMany(id, true)), store -> store.decide(id, tool, approved, reason.strip(), user.id(), now()));
    }

    private Optional<String> tooMany(long id, boolean tools) {
        int many = find(id).map(brief -> tools ? brief.decided().size() : brief.criteria().size()).orElse(0);
        return many >= MOST_OF_ONE ? Optional.of("There are " + MOST_OF_ONE + " already: take one out first.") : Optional.empty();
    }

    public Outcome undecide(long id, Slug tool) {
        return orDo(id, Optional.empty(), store -> store.undecide(id, tool));
    }

    /** @param name to follow a tool's name: {@code has a signed data processing agreement} */
    public Outcome addCriterion(long id, String name, boolean must) {
        Optional<String> fault = name.isBlank() ? Optional.of("A criterion needs words.") : faultOfLine("The criterion", name, LONGEST_TITLE);
        return orDo(id, fault.or(() -> tooMany(id, false)), store -> store.addCriterion(id, name.strip(), must));
    }

    public Outcome removeCriterion(long id, long criterion) {
        return orDo(id, Optional.empty(), store -> store.removeCriterion(id, criterion));
    }

    public Outcome judge(User user, long id, long criterion, Slug tool, boolean met, String note) {
        return orDo(id, faultOfLine("The note", note, LONGEST_REASON), store -> store.judge(id, criterion, tool, met, note.strip(), user.id(), now()));
    }

    /** @param tool empty to take the vote back */
    public Outcome vote(User user, long id, Optional<Slug> tool, String reason) {
        return orDo(id, faultOfLine("The reason", reason, LONGEST_REASON), store -> store.vote(id, user.id(), tool, reason.strip(), now()));
    }

    public Outcome watch(User user, long id, boolean watching) {
        return orDo(id, Optional.empty(), store -> {
            if (watching) {
                store.watch(id, user.id());
            } else {
                store.unwatch(id, user.id());
            }
        });
    }

    private Outcome orDo(long id, Optional<String> fault, Consumer<SavedBriefStore> change) {
        if (fault.isPresent()) {
            return new Outcome.Refused(fault.get());
        }
        return database.write(handle -> {
            SavedBriefStore store = new SavedBriefStore(handle);
            if (store.find(id).isEmpty()) {
                return new Outcome.Refused("This brief was deleted.");
            }
            change.accept(store);
            return new Outcome.Done(id);
        });
    }

    private Instant now() {
        return clock.instant();
    }
}
