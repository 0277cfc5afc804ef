package org.shipworthy.catalogue.sync;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Works out what carrying out a ruling writes. */
final class Rulings {

    private final InstantSource clock;
    private final Vocabulary vocabulary = Vocabulary.shipped();

    Rulings(InstantSource clock) {
        this.clock = clock;
    }

    /** @param standing takes long to load, and only what is published needs it */
    Ledger.Draft<InboxOutcome> draft(Handle handle, InboxStore.Held held, Supplier<Standing> standing, Ruling ruling) {
        InboxItem item = held.item();
        Optional<Plan> plan = ruling.publishes() ? plan(handle, held, decided(standing.get(), item, ruling)) : Optional.empty();
        return Ledger.Draft.of(new InboxOutcome.Decided(item), writing -> {
            ruling.tool().ifPresent(tool -> new DecisionStore(writing, item.feed()).decide(item.key(), tool, clock.instant()));
            plan.ifPresent(worked -> new PlanStore(writing).save(worked, clock.instant()));
            new InboxStore(writing).decide(item.id(), ruling.state(), ruling.by(), clock.instant());
        });
    }

    private static Standing decided(Standing standing, InboxItem item, Ruling ruling) {
        return ruling.tool().map(tool -> standing.deciding(item.key(), tool)).orElse(standing);
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
}
