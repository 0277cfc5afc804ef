package org.shipworthy.catalogue.sync;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Catalogue;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.Said;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;

/** What sources say that is suspicious or uncertain, and what editors decide about it. What is decided is published. */
public final class Inbox {

    private static final int MOST_NEAREST = 3;

    private final Database database;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Vocabulary vocabulary = Vocabulary.load();

    public Inbox(Database database, InstantSource clock, Publication publication) {
        this.database = database;
        this.clock = clock;
        this.ledger = new Ledger(database, publication);
    }

    /** What waits, in the order in which it came. */
    public List<InboxItem> list() {
        return database.read(handle -> new InboxStore(handle).listPending());
    }

    /** Empty when none of this number waits. */
    public Optional<InboxDetail> find(long id) {
        return database.read(handle -> new InboxStore(handle).findPending(id)).map(held -> new InboxDetail(held.item(), lines(held)));
    }

    private static List<String> lines(InboxStore.Held held) {
        return switch (held.item().kind()) {
            case DROP -> DropText.read(held.payload());
            case WATCH -> List.of(ListingText.read(held.payload()).model());
            case VALUE, IDENTITY, RULE -> ListingText.read(held.payload()).said().stream().map(Inbox::line).toList();
        };
    }

    private static String line(Said said) {
        String when = said.conditions().isNone() ? "" : ", " + said.conditions().words();
        return said.attribute().label() + when + ": " + ValueWords.of(said.attribute(), said.value());
    }

    /**
     * Publishes what waits.
     *
     * @param as the tool that a row of uncertain identity is about, when it is not the one that was proposed
     */
    public InboxOutcome approve(long id, Optional<Slug> as) {
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
            return draft(handle, held, standing, "approved", decision);
        });
    }

    /**
     * Leaves what waits unpublished. A row that is not the proposed tool becomes a tool of its own; one that is nothing
     * known at all is left out.
     */
    public InboxOutcome reject(long id) {
        return decide(id, (handle, held) -> {
            InboxItem item = held.item();
            Optional<String> decision = item.kind() != InboxItem.Kind.IDENTITY ? Optional.empty()
                    : Optional.of(item.tool().isPresent() ? Identities.NEW : Identities.NOT_LISTED);
            return draft(handle, held, new StandingStore(handle, item.feed()).load(), "rejected", decision);
        });
    }

    private interface Deciding {
        Ledger.Draft<InboxOutcome> draft(Handle handle, InboxStore.Held held);
    }

    private InboxOutcome decide(long id, Deciding deciding) {
        return ledger.record(handle -> new InboxStore(handle).findPending(id)
                .map(held -> deciding.draft(handle, held))
                .orElseGet(() -> Ledger.Draft.nothing(new InboxOutcome.NotWaiting(id))));
    }

    /** @param decision which tool the row is about, where that was the question */
    private Ledger.Draft<InboxOutcome> draft(Handle handle, InboxStore.Held held, Standing standing, String state, Optional<String> decision) {
        InboxItem item = held.item();
        Standing decided = decision.map(tool -> standing.deciding(item.key(), tool)).orElse(standing);
        boolean publishes = state.equals("approved") || decision.filter(Identities.NEW::equals).isPresent();
        Optional<Plan> plan = publishes ? plan(handle, held, decided) : Optional.empty();
        return Ledger.Draft.of(new InboxOutcome.Decided(item), writing -> {
            decision.ifPresent(tool -> new DecisionStore(writing, item.feed()).decide(item.key(), tool, clock.instant()));
            plan.ifPresent(worked -> new PlanStore(writing).save(worked, clock.instant()));
            new InboxStore(writing).decide(item.id(), state, clock.instant());
        });
    }

    private Optional<Plan> plan(Handle handle, InboxStore.Held held, Standing standing) {
        InboxItem item = held.item();
        Intake intake = new Intake(item.feed(), item.asOf(), standing, vocabulary, Rule.AUTO, new StandingStore(handle, item.feed()).claims(item.asOf()));
        return switch (item.kind()) {
            case VALUE, IDENTITY, RULE -> Optional.of(intake.approved(ListingText.read(held.payload()), item.kind()));
            case DROP -> Optional.of(intake.dropped(Set.copyOf(DropText.read(held.payload()))));
            case WATCH -> Optional.empty();
        };
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
