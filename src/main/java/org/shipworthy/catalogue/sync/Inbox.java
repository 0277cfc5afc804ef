package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Catalogue;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.Said;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;

/** What sources say that is suspicious or uncertain, and what editors decide about it. What is decided is published. */
public final class Inbox {

    private static final int MOST_NEAREST = 3;

    private final Database database;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Rulings rulings;

    public Inbox(Database database, InstantSource clock, Publication publication) {
        this.database = database;
        this.clock = clock;
        this.ledger = new Ledger(database, publication);
        this.rulings = new Rulings(clock);
    }

    /** What waits, in the order in which it came. */
    public List<InboxItem> list() {
        return database.read(handle -> new InboxStore(handle).listPending());
    }

    /** Those of these numbers that wait, in the order in which they came. */
    public List<InboxDetail> list(List<Long> ids) {
        return database.read(handle -> {
            InboxStore store = new InboxStore(handle);
            Map<Long, Map<Said.Thing, Said>> before = store.listSaid(ids);
            return store.listPending(ids).stream()
                    .map(held -> InboxDetail.of(held, before.getOrDefault(held.item().id(), Map.of()))).toList();
        });
    }

    /** What became of those of these numbers that do not wait any more. */
    public List<InboxDecision> listDecided(List<Long> ids) {
        return database.read(handle -> new InboxStore(handle).listDecided(ids));
    }

    /** What editors decided, the latest first. */
    public List<InboxDecision> listLatest(int most) {
        return database.read(handle -> new InboxStore(handle).listLatest(most));
    }

    /**
     * Publishes what waits.
     *
     * @param as the tool that a row of uncertain identity is about, when it is not the one that was proposed
     * @param by who decides
     */
    public InboxOutcome approve(long id, Optional<Slug> as, String by) {
        Ruling ruling = new Ruling(InboxDecision.State.APPROVED, by, as);
        return ledger.record(handle -> new InboxStore(handle).findPending(id)
                .map(held -> refused(handle, held.item(), as).map(Ledger.Draft::nothing)
                        .orElseGet(() -> rulings.draft(handle, List.of(held), ruling).map(List::getFirst)))
                .orElseGet(() -> Ledger.Draft.nothing(gone(handle, id))));
    }

    /** Why the row cannot be said to be about this tool. */
    private Optional<InboxOutcome> refused(Handle handle, InboxItem item, Optional<Slug> as) {
        if (as.isPresent() && item.kind() != InboxItem.Kind.IDENTITY) {
            return Optional.of(new InboxOutcome.NoQuestionOfTool(item));
        }
        return as.filter(tool -> !new StandingStore(handle, item.feed()).load().hasTool(tool)).map(tool -> unknown(handle, tool));
    }

    private static InboxOutcome gone(Handle handle, long id) {
        return new InboxOutcome.NotWaiting(id, new InboxStore(handle).listDecided(List.of(id)).stream().findFirst());
    }

    /**
     * Leaves what waits unpublished. A row that is not the proposed tool becomes a tool of its own; one that is nothing
     * known at all is left out.
     *
     * @param by who decides
     */
    public InboxOutcome reject(long id, String by) {
        return rejectAll(List.of(id), by).getFirst();
    }

    /** {@link #approve} of many: what waits of one source is worked out from one look at the record, and written at once. */
    public List<InboxOutcome> approveAll(List<Long> ids, String by) {
        return decideAll(ids, new Ruling(InboxDecision.State.APPROVED, by, Optional.empty()));
    }

    /** {@link #reject} of many. */
    public List<InboxOutcome> rejectAll(List<Long> ids, String by) {
        return decideAll(ids, new Ruling(InboxDecision.State.REJECTED, by, Optional.empty()));
    }

    private List<InboxOutcome> decideAll(List<Long> ids, Ruling ruling) {
        Map<Rulings.Look, List<Long>> batches = list().stream().filter(item -> ids.contains(item.id()))
                .collect(groupingBy(Rulings.Look::of, LinkedHashMap::new, mapping(InboxItem::id, toList())));
        List<InboxOutcome> outcomes = new ArrayList<>();
        batches.values().forEach(batch -> outcomes.addAll(ledger.record(handle -> draft(handle, batch, ruling))));
        List<Long> gone = ids.stream().filter(id -> batches.values().stream().noneMatch(batch -> batch.contains(id))).toList();
        outcomes.addAll(database.read(handle -> gone.stream().map(id -> gone(handle, id)).toList()));
        return outcomes;
    }

    private Ledger.Draft<List<InboxOutcome>> draft(Handle handle, List<Long> batch, Ruling ruling) {
        List<InboxStore.Held> held = new InboxStore(handle).listPending(batch);
        List<Long> gone = new ArrayList<>(batch);
        held.forEach(one -> gone.remove(one.item().id()));
        Ledger.Draft<List<InboxOutcome>> draft = held.isEmpty() ? Ledger.Draft.nothing(List.of()) : rulings.draft(handle, held, ruling);
        return draft.map(outcomes -> Stream.concat(outcomes.stream(), gone.stream().map(id -> gone(handle, id))).toList());
    }

    /** An editor's word on which tool a row of a source is about, above every rule. It counts from the next reading on. */
    public InboxOutcome correct(Feed feed, String key, Slug tool) {
        return ledger.record(handle -> {
            Standing standing = new StandingStore(handle, feed).load();
            if (!standing.listings().containsKey(key)) {
                return Ledger.Draft.nothing(new InboxOutcome.UnknownRow(key));
            }
            if (!standing.hasTool(tool)) {
                return Ledger.Draft.nothing(unknown(handle, tool));
            }
            return Ledger.Draft.of(new InboxOutcome.Corrected(key, tool), writing -> {
                DecisionStore store = new DecisionStore(writing, feed);
                store.decide(key, tool.value(), clock.instant());
                store.forget(key);
            });
        });
    }

    private InboxOutcome unknown(Handle handle, Slug asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new InboxOutcome.UnknownTool(asked, Catalogue.load(handle, today).nearest(asked.value(), MOST_NEAREST).stream().map(Tool::slug).toList());
    }
}
