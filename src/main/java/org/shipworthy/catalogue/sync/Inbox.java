package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
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
        return decide(id, (handle, held) -> {
            InboxItem item = held.item();
            boolean uncertain = item.kind() == InboxItem.Kind.IDENTITY;
            if (as.isPresent() && !uncertain) {
                return Ledger.Draft.nothing(new InboxOutcome.NoQuestionOfTool(item));
            }
            Standing standing = new StandingStore(handle, item.feed()).load();
            if (as.isPresent() && !standing.hasTool(as.get())) {
                return Ledger.Draft.nothing(unknown(handle, as.get()));
            }
            Optional<String> decision = uncertain ? Optional.of(as.or(item::tool).map(Slug::value).orElse(Identities.NEW)) : Optional.empty();
            return rulings.draft(handle, held, () -> standing, new Ruling(InboxDecision.State.APPROVED, by, decision));
        });
    }

    /**
     * Leaves what waits unpublished. A row that is not the proposed tool becomes a tool of its own; one that is nothing
     * known at all is left out.
     *
     * @param by who decides
     */
    public InboxOutcome reject(long id, String by) {
        return decide(id, (handle, held) -> {
            InboxItem item = held.item();
            Optional<String> decision = item.kind() != InboxItem.Kind.IDENTITY ? Optional.empty()
                    : Optional.of(item.tool().isPresent() ? Identities.NEW : Identities.NOT_LISTED);
            return rulings.draft(handle, held, () -> new StandingStore(handle, item.feed()).load(), new Ruling(InboxDecision.State.REJECTED, by, decision));
        });
    }

    /**
     * {@link #approve} of many. Those that are about values are worked out together; rows of uncertain identity one after the
     * other, because each may make the tool that the next one is about.
     */
    public List<InboxOutcome> approveAll(List<Long> ids, String by) {
        return decideAll(ids, id -> approve(id, Optional.empty(), by), Ruling.on(InboxDecision.State.APPROVED, by));
    }

    /** {@link #reject} of many. */
    public List<InboxOutcome> rejectAll(List<Long> ids, String by) {
        return decideAll(ids, id -> reject(id, by), Ruling.on(InboxDecision.State.REJECTED, by));
    }

    private List<InboxOutcome> decideAll(List<Long> ids, Function<Long, InboxOutcome> one, Ruling ruling) {
        Set<Long> together = list().stream().filter(item -> item.kind() != InboxItem.Kind.IDENTITY).map(InboxItem::id).collect(toSet());
        List<InboxOutcome> outcomes = new ArrayList<>(ledger.record(handle -> draft(handle, ids.stream().filter(together::contains).toList(), ruling)));
        ids.stream().filter(id -> !together.contains(id)).map(one).forEach(outcomes::add);
        return outcomes;
    }

    private Ledger.Draft<List<InboxOutcome>> draft(Handle handle, List<Long> ids, Ruling ruling) {
        Map<Feed, Standing> standings = new EnumMap<>(Feed.class);
        List<Ledger.Draft<InboxOutcome>> drafts = ids.stream().map(id -> draft(handle, id, held -> rulings.draft(handle, held,
                () -> standings.computeIfAbsent(held.item().feed(), feed -> new StandingStore(handle, feed).load()), ruling))).toList();
        List<InboxOutcome> outcomes = drafts.stream().map(Ledger.Draft::outcome).toList();
        return drafts.stream().allMatch(draft -> draft.writing().isEmpty()) ? Ledger.Draft.nothing(outcomes)
                : Ledger.Draft.of(outcomes, writing -> drafts.forEach(draft -> draft.writing().ifPresent(one -> one.accept(writing))));
    }

    private InboxOutcome decide(long id, BiFunction<Handle, InboxStore.Held, Ledger.Draft<InboxOutcome>> drafting) {
        return ledger.record(handle -> draft(handle, id, held -> drafting.apply(handle, held)));
    }

    private static Ledger.Draft<InboxOutcome> draft(Handle handle, long id, Function<InboxStore.Held, Ledger.Draft<InboxOutcome>> drafting) {
        InboxStore store = new InboxStore(handle);
        return store.findPending(id).map(drafting).orElseGet(() -> Ledger.Draft.nothing(
                new InboxOutcome.NotWaiting(id, store.listDecided(List.of(id)).stream().findFirst())));
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
