package org.shipworthy.catalogue;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.shipworthy.catalogue.ClaimStore.Subject;
import org.shipworthy.kernel.Source;

/**
 * Gathers what listings of one source say alike into one claim with a note of who is listed so. Of one source, what it
 * lists for the maker's own offer comes first, then what most listings say.
 */
final class ListedClaims {

    private static final int MOST_NAMES = 3;

    /** @param ofMaker whether the maker sells it itself */
    record Listing(Feed feed, String listedAs, String seller, boolean ofMaker, LocalDate readOn) {}

    /** How the last try of a source went. */
    record Tried(String readOn, int rows, Instant at, String failure, List<String> unread) {}

    private record Key(Subject subject, Attribute attribute, Conditions conditions, String value, String from, String until, String gone,
                       Feed feed, LocalDate readOn) {}

    private static final class Group {
        private final List<Listing> listings = new ArrayList<>(1);
        private String noticed;
        private boolean ofMaker;
    }

    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private final Map<Feed, Map<LocalDate, Source>> sources = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<Subject, TreeSet<String>> sharedBy = new HashMap<>();

    void add(Subject subject, Attribute attribute, Conditions conditions, String value, String from, String until, String noticed,
            String gone, Listing listing) {
        LocalDate readOn = gone.isEmpty() ? listing.readOn : day(noticed);
        Group group = groups.computeIfAbsent(
                new Key(subject, attribute, conditions, value, from, until, gone, listing.feed, readOn), key -> new Group());
        group.listings.add(listing);
        group.ofMaker |= listing.ofMaker;
        group.noticed = group.noticed == null || noticed.compareTo(group.noticed) < 0 ? noticed : group.noticed;
        if (!subject.offer().isEmpty()) {
            sharedBy.computeIfAbsent(subject, key -> new TreeSet<>()).add(listing.listedAs);
        }
    }

    Map<Subject, List<Claim>> bySubject() {
        return groups.entrySet().stream()
                .sorted(comparing((Map.Entry<Key, Group> entry) -> !entry.getValue().ofMaker)
                        .thenComparing(entry -> -entry.getValue().listings.size()))
                .collect(groupingBy(entry -> entry.getKey().subject(), mapping(entry -> claim(entry.getKey(), entry.getValue()), toList())));
    }

    private Claim claim(Key key, Group group) {
        Source source = sources.computeIfAbsent(key.feed, feed -> new HashMap<>()).computeIfAbsent(key.readOn, key.feed::readOn);
        return new Claim(key.attribute, key.conditions, ValueText.read(key.attribute, key.value), source, find(key.from), find(key.until),
                find(group.noticed), find(key.gone), note(key, group));
    }

    private Optional<LocalDate> find(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(day(text));
    }

    private LocalDate day(String text) {
        return days.computeIfAbsent(text, LocalDate::parse);
    }

    /** An offer's seller is known; who reads its price wants to know under which names it is listed when there are several. */
    private Optional<String> note(Key key, Group group) {
        if (key.subject.offer().isEmpty()) {
            return Optional.of(ListedFor.PREFIX + enumerated(group.listings.stream().map(Listing::seller).distinct().sorted().toList()));
        }
        return sharedBy.get(key.subject).size() == 1 ? Optional.empty()
                : Optional.of("Listed as " + enumerated(group.listings.stream().map(Listing::listedAs).distinct().sorted().toList()));
    }

    private static String enumerated(List<String> names) {
        if (names.size() > MOST_NAMES) {
            return names.stream().limit(MOST_NAMES - 1).collect(joining(", ")) + " and " + (names.size() - MOST_NAMES + 1) + ListedFor.OTHERS;
        }
        return names.size() == 1 ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
