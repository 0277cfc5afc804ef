package org.shipworthy.decide.team;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.shipworthy.accounts.User;
import org.shipworthy.catalogue.Wording;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.record.Team;
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

    private static final Optional<String> NO_FAULT = Optional.empty();
    private static final Optional<String> DONE = Optional.empty();
    private static final Optional<String> TOO_MANY = Optional.of("There are " + Team.MOST + " already: take one out first.");

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
        return database.read(handle -> new SavedBriefStore(handle).list().stream().flatMap(row -> whole(handle, row).stream()).toList());
    }

    public Optional<SavedBrief> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    static Optional<SavedBrief> find(Handle handle, long id) {
        return new SavedBriefStore(handle).find(id).flatMap(row -> whole(handle, row));
    }

    private static Optional<SavedBrief> whole(Handle handle, SavedBriefStore.Row row) {
        SavedBriefStore store = new SavedBriefStore(handle);
        return Brief.parse(QueryText.fields(row.query())) instanceof Brief.Reading.Read(Brief brief)
                ? Optional.of(new SavedBrief(row.id(), row.title(), brief, row.notes(), row.approvedOnly(), row.savedBy(), row.savedAt(),
                        store.listDecided(row.id()), store.listCriteria(row.id()), store.listVotes(row.id()), store.listWatchers(row.id()), new ToldStore(handle).find(row.id())))
                : Optional.empty();
    }

    /**
     * What a form shows as one: the title, the brief, the notes, and whether only approved tools count.
     *
     * @param edition {@link SavedBrief#edition} of what the form showed; when somebody changed it meanwhile, nothing is changed
     */
    public Outcome change(long id, String edition, String title, Brief brief, String notes, boolean approvedOnly) {
        Optional<String> fault = faultOfTitle(title).or(() -> notes.length() > LONGEST_NOTES
                ? Optional.of("The notes are longer than " + LONGEST_NOTES + " characters.") : Optional.empty());
        return orDo(id, fault, handle -> {
            SavedBrief now = find(handle, id).orElseThrow();
            if (!now.edition().equals(edition)) {
                return Optional.of("Somebody else changed this brief meanwhile. What you typed is below and is not saved: look at what stands here now, then save again to replace it.");
            }
            new SavedBriefStore(handle).update(id, title.strip(), brief.toQuery(), notes, approvedOnly);
            if (!now.brief().equals(brief) || now.approvedOnly() != approvedOnly) {
                new ToldStore(handle).forget(id);
            }
            return DONE;
        });
    }

    public Outcome delete(long id) {
        return orDo(id, NO_FAULT, handle -> done(() -> new SavedBriefStore(handle).delete(id)));
    }

    /** Approves or forbids a tool. */
    public Outcome decide(User user, long id, Slug tool, boolean approved, String reason) {
        Optional<String> fault = reason.isBlank() ? Optional.of("Say why, so that the others understand it.") : faultOfLine("The reason", reason, LONGEST_REASON);
        return orDo(user, id, fault, store -> {
            List<SavedBrief.Decided> decided = store.listDecided(id);
            if (decided.stream().noneMatch(one -> one.tool().equals(tool)) && decided.size() >= Team.MOST) {
                return TOO_MANY;
            }
            return done(() -> store.decide(id, tool, approved, reason.strip(), user.id(), now()));
        });
    }

    public Outcome undecide(long id, Slug tool) {
        return orDo(id, NO_FAULT, handle -> done(() -> new SavedBriefStore(handle).undecide(id, tool)));
    }

    /** @param name to follow a tool's name: {@code has a signed data processing agreement} */
    public Outcome addCriterion(long id, String name, boolean must) {
        Optional<String> fault = name.isBlank() ? Optional.of("A criterion needs words.") : faultOfLine("The criterion", name, LONGEST_TITLE);
        return orDo(id, fault, handle -> {
            SavedBriefStore store = new SavedBriefStore(handle);
            if (store.listCriteria(id).size() >= Team.MOST) {
                return TOO_MANY;
            }
            return done(() -> store.addCriterion(id, name.strip(), must));
        });
    }

    public Outcome removeCriterion(long id, long criterion) {
        return orDo(id, NO_FAULT, handle -> done(() -> new SavedBriefStore(handle).removeCriterion(id, criterion)));
    }

    public Outcome judge(User user, long id, long criterion, Slug tool, boolean met, String note) {
        return orDo(user, id, faultOfLine("The note", note, LONGEST_REASON), store -> done(() -> store.judge(id, criterion, tool, met, note.strip(), user.id(), now())));
    }

    /** @param tool empty to take the vote back */
    public Outcome vote(User user, long id, Optional<Slug> tool, String reason) {
        return orDo(user, id, faultOfLine("The reason", reason, LONGEST_REASON), store -> done(() -> store.vote(id, user.id(), tool, reason.strip(), now())));
    }

    public Outcome watch(User user, long id, boolean watching) {
        return orDo(user, id, NO_FAULT, store -> done(watching ? () -> store.watch(id, user.id()) : () -> store.unwatch(id, user.id())));
    }

    /** For what carries somebody's name. */
    private Outcome orDo(User user, long id, Optional<String> fault, Function<SavedBriefStore, Optional<String>> change) {
        return orDo(id, fault, handle -> {
            SavedBriefStore store = new SavedBriefStore(handle);
            return store.isAccount(user.id()) ? change.apply(store) : Optional.of("You do not work here any more. Nothing was changed.");
        });
    }

    /** @param change says why it was not made; empty when it was */
    private Outcome orDo(long id, Optional<String> fault, Function<Handle, Optional<String>> change) {
        return fault.<Outcome>map(Outcome.Refused::new).orElseGet(() -> database.write(handle -> {
            Optional<String> why = new SavedBriefStore(handle).lock(id) ? change.apply(handle) : Optional.of("This brief was deleted.");
            return why.<Outcome>map(Outcome.Refused::new).orElseGet(() -> new Outcome.Done(id));
        }));
    }

    private static Optional<String> done(Runnable change) {
        change.run();
        return DONE;
    }

    private Instant now() {
        return clock.instant();
    }
}
