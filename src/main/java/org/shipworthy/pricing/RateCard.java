package org.shipworthy.pricing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Money;

/**
 * What an offer charges at one moment.
 *
 * @param key      tells it from the others that it is compared with; the adapter uses {@code tool/offer}
 * @param name     for readers
 * @param rates    at most one for a unit under the same conditions, all in the card's currency
 * @param free     what costs nothing each month
 * @param minimum  what a month costs at least
 * @param hardware the reader's machine, for a card that is sold as {@link Sale#OWN_HARDWARE}
 */
public record RateCard(String key, String name, Sale sale, Currency currency, List<Rate> rates, FreeUse free,
                       Optional<Money> minimum, Optional<OwnHardware> hardware) {

    /** What one pays for. */
    public enum Sale {
        /** Use: tokens and requests. */
        METERED,
        /** Seats; use within the plan's limits is included. */
        SEATS,
        /** Nothing but the machine that runs it. */
        OWN_HARDWARE,
        /** Nothing: it is software that one runs oneself, and what it costs depends on what it runs on. */
        SOFTWARE
    }

    public RateCard {
        rates = List.copyOf(rates);
        for (int i = 0; i < rates.size(); i++) {
            Rate rate = rates.get(i);
            if (!rate.price().currency().equals(currency)) {
                throw new IllegalArgumentException(key + " is priced in " + currency + " and has a rate in " + rate.price().currency());
            }
            if (rates.subList(0, i).stream().anyMatch(rate::isLike)) {
                throw new IllegalArgumentException(key + " has two rates for " + rate.unit() + " under the same conditions");
            }
        }
        if (minimum.filter(least -> !least.currency().equals(currency)).isPresent()
                || hardware.filter(machine -> !machine.hour().currency().equals(currency)).isPresent()) {
            throw new IllegalArgumentException(key + " has amounts in more than one currency");
        }
    }

    public static RateCard metered(String key, String name, Currency currency, List<Rate> rates) {
        return new RateCard(key, name, Sale.METERED, currency, rates, FreeUse.NONE, Optional.empty(), Optional.empty());
    }

    public static RateCard seats(String key, String name, Currency currency, List<Rate> rates) {
        return new RateCard(key, name, Sale.SEATS, currency, rates, FreeUse.NONE, Optional.empty(), Optional.empty());
    }

    /** @param hardware empty when the reader has not described theirs */
    public static RateCard ownHardware(String key, String name, Currency currency, Optional<OwnHardware> hardware) {
        return new RateCard(key, name, Sale.OWN_HARDWARE, currency, List.of(), FreeUse.NONE, Optional.empty(), hardware);
    }

    public static RateCard software(String key, String name, Currency currency) {
        return new RateCard(key, name, Sale.SOFTWARE, currency, List.of(), FreeUse.NONE, Optional.empty(), Optional.empty());
    }

    public RateCard with(Rate... more) {
        List<Rate> all = new ArrayList<>(rates);
        all.addAll(List.of(more));
        return new RateCard(key, name, sale, currency, all, free, minimum, hardware);
    }

    public RateCard withFree(FreeUse aMonth) {
        return new RateCard(key, name, sale, currency, rates, aMonth, minimum, hardware);
    }

    public RateCard withMinimum(Money aMonth) {
        return new RateCard(key, name, sale, currency, rates, free, Optional.of(aMonth), hardware);
    }

    /** Why it cannot be compared with others for work with so many seats, in one sentence. */
    Optional<String> whyNotFor(long seats) {
        return switch (sale) {
            case METERED -> rates.isEmpty() || rates.stream().anyMatch(rate -> rate.unit().isCounted()) ? Optional.empty()
                    : Optional.of("It is priced " + English.list(uncounted().stream().map(rate -> rate.unit().per()).distinct().toList())
                            + ", and a workload says nothing of that.");
            case SEATS -> seats > 0 ? Optional.empty() : Optional.of("It is sold by the seat, and the workload names no seats.");
            case OWN_HARDWARE -> hardware.isPresent() ? Optional.empty()
                    : Optional.of("It runs on your own hardware: say what an hour of it costs and how fast it is.");
            case SOFTWARE -> Optional.of("It is software that you run yourself; what it costs depends on what it runs on.");
        };
    }

    /** What it charges, in its standard way, for things that no workload counts: images, searches, pages. */
    public List<Rate> uncounted() {
        return rates.stream().filter(rate -> !rate.unit().isCounted() && rate.when().isNone()).toList();
    }

    /** The hours that any rate names. */
    List<DayWindow> windows() {
        return hasHours() ? rates.stream().flatMap(rate -> rate.when().hours().stream()).distinct().map(DayWindow::of).toList() : List.of();
    }

    private boolean hasHours() {
        for (Rate rate : rates) {
            if (rate.when().hours().isPresent()) {
                return true;
            }
        }
        return false;
    }

    boolean hasPriceFor(RateUnit unit) {
        return rates.stream().anyMatch(rate -> rate.unit() == unit);
    }
}
