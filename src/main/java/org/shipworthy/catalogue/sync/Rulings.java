package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Feed;

/** Works out what carrying out a ruling writes. */
final class Rulings {

    private final InstantSource clock;
    private final Vocabulary vocabulary = Vocabulary.shipped();

    Rulings(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What is worked out from one look at the record, and written at once: what waits of one source, where each row waits
     * once. Rows that are to be dropped may wait with a value too, so their item is looked at by itself.
     */
    record Look(Feed feed, Optional<Long> drop) {

        static Look of(InboxItem item) {
            return new Look(item.feed(), item.kind() == InboxItem.Kind.DROP ? Optional.of(item.id()) : Optional.empty());
        }
    }

    /** What makes one plan: things of one kind that one reading of a source left. */
    private record Batch(Feed feed, LocalDate asOf, InboxItem.Kind kind) {

        static Batch of(InboxItem item) {
            return new Batch(item.feed(), item.asOf(), item.kind());
        }
    }

    /** @param all of one {@link Look}, not empty */
    Ledger.Draft<List<InboxOutcome>> draft(Handle handle, List<InboxStore.Held> all, Ruling ruling) {
        Map<Batch, List<InboxStore.Held>> batches = all.stream().collect(groupingBy(held -> Batch.of(held.item()), LinkedHashMap::new, toList()));
        Map<Batch, Plan> plans = plans(handle, all, ruling);
        return Ledger.Draft.of(all.stream().<InboxOutcome>map(held -> new InboxOutcome.Decided(held.item())).toList(),
                writing -> batches.forEach((batch, held) -> write(writing, held, Optional.ofNullable(plans.get(batch)), ruling)));
    }

    private void write(Handle writing, List<InboxStore.Held> batch, Optional<Plan> plan, Ruling ruling) {
        batch.forEach(held -> ruling.tool(held.item()).ifPresent(
                tool -> new DecisionStore(writing, held.item().feed()).decide(held.item().key(), tool, clock.instant())));
        plan.ifPresent(worked -> new PlanStore(writing).save(worked, clock.instant()));
        batch.forEach(held -> new InboxStore(writing).decide(held.item().id(), ruling.state(), ruling.by(), clock.instant()));
    }

    /** Each plan is worked out as if those before it had been written. */
    private Map<Batch, Plan> plans(Handle handle, List<InboxStore.Held> all, Ruling ruling) {
        Map<Batch, List<InboxStore.Held>> published = all.stream()
                .filter(held -> ruling.publishes(held.item()) && held.item().kind() != InboxItem.Kind.WATCH)
                .collect(groupingBy(held -> Batch.of(held.item()), LinkedHashMap::new, toList()));
        Map<Batch, Plan> plans = new HashMap<>();
        if (!published.isEmpty()) {
            Feed feed = all.getFirst().item().feed();
            StandingStore store = new StandingStore(handle, feed);
            Standing standing = store.load().deciding(tools(all, ruling));
            Intake intake = null;
            for (Batch batch : published.keySet()) {
                Intake.Claims claims = store.claims(batch.asOf());
                intake = intake == null ? new Intake(feed, batch.asOf(), standing, vocabulary, Rule.AUTO, claims) : intake.then(batch.asOf(), claims);
                plans.put(batch, plan(intake, batch.kind(), published.get(batch)));
            }
        }
        return plans;
    }

    private static Map<String, String> tools(List<InboxStore.Held> all, Ruling ruling) {
        return all.stream().map(InboxStore.Held::item).filter(item -> ruling.tool(item).isPresent())
                .collect(toMap(InboxItem::key, item -> ruling.tool(item).orElseThrow()));
    }

    private static Plan plan(Intake intake, InboxItem.Kind kind, List<InboxStore.Held> published) {
        return kind == InboxItem.Kind.DROP
                ? intake.dropped(published.stream().flatMap(held -> DropText.read(held.payload()).stream()).collect(toSet()))
                : intake.approved(published.stream().map(held -> ListingText.read(held.payload())).toList(), kind);
    }
}
