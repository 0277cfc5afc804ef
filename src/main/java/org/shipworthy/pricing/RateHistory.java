package org.shipworthy.pricing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** An offer's rate cards, each from the first day on which it held until the next one did. */
public final class RateHistory {

    private final NavigableMap<LocalDate, RateCard> byFirstDay;

    /** @param byFirstDay at least one card, all in one currency */
    public RateHistory(NavigableMap<LocalDate, RateCard> byFirstDay) {
        this.byFirstDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byFirstDay));
        if (byFirstDay.values().stream().map(RateCard::currency).distinct().count() != 1) {
            throw new IllegalArgumentException("a history of prices has cards in one currency: " + byFirstDay.values());
        }
    }

    /** A card that is taken to have held on every day. */
    public static RateHistory always(RateCard card) {
        return new RateHistory(new TreeMap<>(Map.of(LocalDate.MIN, card)));
    }

    /** The card that held on the day; before the first one, the first one. */
    public RateCard on(LocalDate day) {
        var entry = byFirstDay.floorEntry(day);
        return (entry == null ? byFirstDay.firstEntry() : entry).getValue();
    }

    /** Whether prices are on record for the day; before the first ones they are only assumed. */
    public boolean isRecordedOn(LocalDate day) {
        return !day.isBefore(byFirstDay.firstKey());
    }

    public RateCard latest() {
        return byFirstDay.lastEntry().getValue();
    }

    Collection<RateCard> cards() {
        return byFirstDay.values();
    }

    /** The days on which a new card begins to hold, the first one included; {@link LocalDate#MIN} when that one has no known beginning. */
    public SortedSet<LocalDate> firstDays() {
        return byFirstDay.navigableKeySet();
    }

    /** The days in a period on which a new card begins to hold. */
    List<LocalDate> changesBetween(LocalDate first, LocalDate last) {
        return List.copyOf(byFirstDay.subMap(first, false, last, true).keySet());
    }
}
