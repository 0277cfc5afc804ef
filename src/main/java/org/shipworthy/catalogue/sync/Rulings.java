package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.time.LocalDate;
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

    /** What can be worked out together: things of one kind that one reading of a source left. */
    record Batch(Feed feed, LocalDate asOf, InboxItem.Kind kind) {

        static Batch of(InboxItem item) {
            return new Batch(item.feed(), item.asOf(), item.kind());
        }
    }

    /** @param batch not empty */
    Ledger.Draft<List<InboxOutcome>> draft(Handle handle, List<InboxStore.Held> batch, Ruling ruling) {
        List<InboxStore.Held> published = batch.stream().filter(held -> ruling.publishes(held.item())).toList();
        Optional<Plan> plan = published.isEmpty() ? Optional.empty() : plan(handle, published, ruling);
        return Ledger.Draft.of(batch.stream().<InboxOutcome>map(held -> new InboxOutcome.Decided(held.item())).toList(), writing -> {
            batch.forEach(held -> ruling.tool(held.item()).ifPresent(
                    tool -> new DecisionStore(writing, held.item().feed()).decide(held.item().key(), tool, clock.instant())));
            plan.ifPresent(worked -> new PlanStore(writing).save(worked, clock.instant()));
            batch.forEach(held -> new InboxStore(writing).decide(held.item().id(), ruling.state(), ruling.by(), clock.instant()));
        });
    }

    private Optional<Plan> plan(Handle handle, List<InboxStore.Held> published, Ruling ruling) {
        Batch batch = Batch.of(published.getFirst().item());
        if (batch.kind() == InboxItem.Kind.WATCH) {
            return Optional.empty();
        }
        StandingStore store = new StandingStore(handle, batch.feed());
        Map<String, String> tools = published.stream().map(InboxStore.Held::item).filter(item -> ruling.tool(item).isPresent())
                .collect(toMap(InboxItem::key, item -> ruling.tool(item).orElseThrow()));
        Standing standing = store.load().deciding(tools);
        Intake intake = new Intake(batch.feed(), batch.asOf(), standing, vocabulary, Rule.AUTO, store.claims(batch.asOf()));
        return Optional.of(batch.kind() == InboxItem.Kind.DROP
                ? intake.dropped(published.stream().flatMap(held -> DropText.read(held.payload()).stream()).collect(toSet()))
                : intake.approved(published.stream().map(held -> ListingText.read(held.payload())).toList(), batch.kind()));
    }
}
