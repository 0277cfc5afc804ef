package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.ListedClaim;
import org.shipworthy.catalogue.News;
import org.shipworthy.catalogue.Said;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.kernel.Slug;

/** Compares what a row says with what it said before. */
final class RowChanges {

    private static final Set<Attribute> LIMITS = Set.of(Attribute.CONTEXT_WINDOW, Attribute.MAX_INPUT, Attribute.MAX_OUTPUT);

    private final Plan plan;
    private final Standing standing;
    private final OthersPrices others;
    private final Map<Said.Thing, Standing.Recorded> before = new HashMap<>();
    private final Map<Said.Thing, List<Suspicions.Earlier>> earlier = new HashMap<>();
    private final List<Said> held = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    RowChanges(Plan plan, Standing standing, OthersPrices others, List<Standing.Recorded> recorded) {
        this.plan = plan;
        this.standing = standing;
        this.others = others;
        recorded.forEach(claim -> {
            if (claim.gone().isEmpty()) {
                before.put(claim.said().thing(), claim);
            } else {
                earlier.computeIfAbsent(claim.said().thing(), thing -> new ArrayList<>())
                        .add(new Suspicions.Earlier(claim.said().value(), claim.gone().get()));
            }
        });
    }

    /** What the row no longer says is gone, what it says anew is appended, and what is suspicious waits. */
    void apply(Plan.Filed filed) {
        Set<Said.Thing> spokenOf = new HashSet<>();
        for (Said said : filed.listing().said()) {
            spokenOf.add(said.thing());
            Optional<Standing.Recorded> old = Optional.ofNullable(before.get(said.thing()));
            if (old.filter(claim -> claim.said().value().equals(said.value())).isEmpty()) {
                suspicion(said, old, filed).ifPresentOrElse(reason -> hold(said, old, reason), () -> accept(said, old, filed));
            }
        }
        before.values().stream().filter(claim -> !spokenOf.contains(claim.said().thing())).forEach(claim -> plan.unsaid.add(claim.id()));
        settle(filed);
    }

    /** An editor wants these values published; what else the row says stays as it is. */
    void approve(Plan.Filed filed) {
        filed.listing().said().forEach(said -> accept(said, Optional.ofNullable(before.get(said.thing())), filed));
    }

    /** The row is another tool's now: nothing that it said stands, and nothing can be compared. */
    void replace(Plan.Filed filed) {
        before.values().forEach(claim -> plan.unsaid.add(claim.id()));
        filed.listing().said().forEach(said -> append(said, filed));
        settle(filed);
    }

    private Optional<String> suspicion(Said said, Optional<Standing.Recorded> old, Plan.Filed filed) {
        Optional<String> ofLimit = Suspicions.ofLimit(said, filed.listing().said());
        if (ofLimit.isPresent() || old.isPresent()) {
            return ofLimit.or(() -> Suspicions.ofMove(old.get().said().value(), said, earlier.getOrDefault(said.thing(), List.of()), plan.day));
        }
        List<BigDecimal> prices = said.conditions().isNone() ? others.of(filed.tool().orElseThrow(), said.attribute()) : List.of();
        return Suspicions.ofFirstPrice(said, prices);
    }

    private void hold(Said said, Optional<Standing.Recorded> old, String reason) {
        held.add(said);
        String from = old.map(claim -> words(claim.said()) + " to ").orElse("");
        reasons.add(what(said) + " (" + from + words(said) + ") " + reason);
    }

    private void accept(Said said, Optional<Standing.Recorded> old, Plan.Filed filed) {
        old.ifPresent(claim -> {
            plan.unsaid.add(claim.id());
            tell(claim.said(), said, filed);
        });
        append(said, filed);
    }

    private void append(Said said, Plan.Filed filed) {
        Slug tool = filed.tool().orElseThrow();
        plan.said.add(new ListedClaim(filed.id(), tool, said.attribute().isPrice() ? filed.offer() : "", said, plan.day));
    }

    private void tell(Said old, Said said, Plan.Filed filed) {
        Optional<News.Kind> kind = LIMITS.contains(said.attribute()) ? Optional.of(News.Kind.LIMIT) : direction(old.value(), said.value());
        kind.ifPresent(news -> plan.news.add(new Plan.Notice(news, filed.tool().orElseThrow(), filed.offer(), what(said), words(old), words(said))));
    }

    private static Optional<News.Kind> direction(Value old, Value now) {
        if (!(old instanceof Value.Amount before) || !(now instanceof Value.Amount after)) {
            return Optional.empty();
        }
        return Optional.of(after.money().amount().compareTo(before.money().amount()) > 0 ? News.Kind.PRICE_UP : News.Kind.PRICE_DOWN);
    }

    private static String what(Said said) {
        return said.attribute().label() + (said.conditions().isNone() ? "" : ", " + said.conditions().words());
    }

    private static String words(Said said) {
        return ValueWords.of(said.attribute(), said.value());
    }

    private void settle(Plan.Filed filed) {
        String key = filed.listing().key();
        if (!held.isEmpty()) {
            plan.wait(standing, new Plan.Waiting(key, InboxItem.Kind.VALUE, filed.tool(), key, reasons.stream().collect(joining("; ")),
                    ListingText.write(filed.listing().with(held))));
        } else if (standing.pending().contains(key)) {
            plan.moot.add(key);
        }
    }
}
