package org.shipworthy.pricing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Facts;

/** What was claimed of an offer's prices on a day that may be past or to come. */
final class HeldClaims {

    private HeldClaims() {}

    /** Resolved by the catalogue's rule from the claims that held on the day. */
    static Facts on(Collection<Claim> claims, LocalDate day) {
        return Facts.resolve(claims.stream()
                .filter(claim -> !day.isBefore(start(claim)) && end(claim).map(last -> !day.isAfter(last)).orElse(true))
                .map(HeldClaims::withoutPeriod).toList(), day);
    }

    /** The catalogue passes over what a source no longer says, and here that is asked about. */
    private static Claim withoutPeriod(Claim claim) {
        return new Claim(claim.attribute(), claim.conditions(), claim.value(), claim.source(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), claim.note());
    }

    /** The days on which any claim begins or has ended, in order; the first is the first day of which anything is claimed. */
    static SortedSet<LocalDate> changes(Collection<Claim> claims) {
        SortedSet<LocalDate> days = new TreeSet<>();
        claims.forEach(claim -> {
            days.add(start(claim));
            end(claim).map(last -> last.plusDays(1)).ifPresent(days::add);
        });
        return days;
    }

    private static LocalDate start(Claim claim) {
        return claim.from().orElseGet(() -> claim.until().isPresent() ? LocalDate.MIN : claim.noticed().orElse(claim.source().readOn()));
    }

    /** The last day. A source that stopped saying so on a day is taken to have meant the days before it. */
    private static Optional<LocalDate> end(Claim claim) {
        return Stream.concat(claim.until().stream(), claim.gone().map(day -> day.minusDays(1)).stream()).min(Comparator.naturalOrder());
    }
}
