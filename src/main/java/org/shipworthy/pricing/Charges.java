package org.shipworthy.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Conditions.Mode;

/**
 * Which rate of a card is charged for a unit. Of the rates that hold, the one for the longest requests goes first, then one
 * for a part of the day. A unit without a rate in the asked mode is charged at its standard rate, and a unit without any
 * is charged as the unit that stands in for it.
 */
final class Charges {

    private static final Comparator<Rate> MOST_SPECIAL = Comparator.comparingLong((Rate rate) -> rate.when().aboveTokens())
            .thenComparing(rate -> rate.when().hours().isPresent());

    private Charges() {}

    /** A rate, and in words why it is this one. */
    record Charge(Rate rate, List<String> remarks) {}

    /**
     * The charges for a unit, each with the minutes of the demand's hours in which it holds.
     *
     * @return empty when there is no rate at some time of these hours
     */
    static Map<Charge, Integer> find(RateCard card, RateUnit unit, Mode mode, Demand demand) {
        List<DayWindow> windows = card.windows();
        if (windows.isEmpty()) {
            return find(card, unit, mode, demand.requestTokens(), demand.hours()).map(charge -> Map.of(charge, demand.hours().minutes())).orElse(Map.of());
        }
        Map<Charge, Integer> charges = new LinkedHashMap<>();
        for (DayWindow part : demand.hours().cutBy(windows)) {
            Optional<Charge> charge = find(card, unit, mode, demand.requestTokens(), part);
            if (charge.isEmpty()) {
                return Map.of();
            }
            charges.merge(charge.get(), part.minutes(), Integer::sum);
        }
        return charges.size() == 1 ? charges : sayingOtherHours(charges);
    }

    private static Map<Charge, Integer> sayingOtherHours(Map<Charge, Integer> charges) {
        Map<Charge, Integer> said = new LinkedHashMap<>();
        charges.forEach((charge, minutes) -> said.put(
                charge.rate().when().hours().isPresent() ? charge : with(charge, "at other hours"), minutes));
        return said;
    }

    private static Optional<Charge> find(RateCard card, RateUnit unit, Mode mode, long requestTokens, DayWindow part) {
        return inModeOrStandard(card, unit, mode, requestTokens, part).or(() -> unit.standIn()
                .flatMap(other -> inModeOrStandard(card, other, mode, requestTokens, part))
                .map(charge -> with(charge, "no price of its own: charged as " + charge.rate().unit().label().toLowerCase(Locale.ROOT))));
    }

    private static Optional<Charge> inModeOrStandard(RateCard card, RateUnit unit, Mode mode, long requestTokens, DayWindow part) {
        Optional<Charge> own = inMode(card, unit, mode, requestTokens, part);
        return mode == Mode.STANDARD ? own : own.or(() -> inMode(card, unit, Mode.STANDARD, requestTokens, part)
                .map(charge -> with(charge, "no " + mode.key() + " price: charged at the standard price")));
    }

    private static Optional<Charge> inMode(RateCard card, RateUnit unit, Mode mode, long requestTokens, DayWindow part) {
        Rate special = null;
        for (Rate rate : card.rates()) {
            if (rate.unit() == unit && rate.holds(mode, requestTokens, part) && (special == null || MOST_SPECIAL.compare(rate, special) > 0)) {
                special = rate;
            }
        }
        return Optional.ofNullable(special).map(rate -> new Charge(rate, rate.when().isNone() ? List.of() : List.of(rate.when().words())));
    }

    private static Charge with(Charge charge, String remark) {
        List<String> remarks = new ArrayList<>(charge.remarks());
        remarks.add(remark);
        return new Charge(charge.rate(), remarks);
    }
}
