package org.shipworthy.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is known of one tool or one offer: a fact for each attribute that any source speaks of. */
public final class Facts {

    private final List<Claim> claims;
    private final Map<Attribute, Fact> byAttribute;
    private final Map<Attribute, SortedMap<Conditions, Fact>> conditional;

    private Facts(List<Claim> claims, Map<Attribute, Fact> byAttribute, Map<Attribute, SortedMap<Conditions, Fact>> conditional) {
        this.claims = claims;
        this.byAttribute = byAttribute;
        this.conditional = conditional;
    }

    /** Claims as they were written down, before any day is asked about. */
    static Facts unresolved(Collection<Claim> claims) {
        return new Facts(List.copyOf(claims), Map.of(), Map.of());
    }

    /** Resolves the facts of a day by the rule of {@link Fact#RULE}. */
    public static Facts resolve(Collection<Claim> claims, LocalDate day) {
        Map<Attribute, Fact> facts = new EnumMap<>(Attribute.class);
        Map<Attribute, SortedMap<Conditions, Fact>> conditional = new EnumMap<>(Attribute.class);
        claims.stream().filter(claim -> claim.holdsOn(day)).collect(groupingBy(claim -> new Key(claim.attribute(), claim.conditions())))
                .forEach((key, all) -> {
                    if (key.conditions.isNone()) {
                        facts.put(key.attribute, fact(all));
                    } else {
                        conditional.computeIfAbsent(key.attribute, attribute -> new TreeMap<>()).put(key.conditions, fact(all));
                    }
                });
        return new Facts(List.copyOf(claims), Collections.unmodifiableMap(facts), Collections.unmodifiableMap(conditional));
    }

    private record Key(Attribute attribute, Conditions conditions) {}

    private static Fact fact(List<Claim> claims) {
        List<Claim> ordered = new ArrayList<>(newestOfEachSource(claims));
        ordered.sort(Fact.BEST_FIRST);
        Claim shown = ordered.removeFirst();
        var bySame = ordered.stream().collect(partitioningBy(claim -> claim.value().equals(shown.value())));
        return new Fact(shown, bySame.get(true), bySame.get(false));
    }

    /** A source may contradict itself on one day; then all that it says on that day counts. */
    private static List<Claim> newestOfEachSource(List<Claim> claims) {
        Map<String, LocalDate> newest = new HashMap<>();
        claims.forEach(claim -> newest.merge(claim.source().name(), claim.source().readOn(), Facts::later));
        return claims.stream()
                .filter(claim -> newest.get(claim.source().name()).equals(claim.source().readOn()))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What holds without conditions: of a price, the standard one for requests of any length at any hour. */
    public Optional<Fact> find(Attribute attribute) {
        return Optional.ofNullable(byAttribute.get(attribute));
    }

    public Optional<Fact> find(Attribute attribute, Conditions conditions) {
        return conditions.isNone() ? find(attribute)
                : Optional.ofNullable(conditional.getOrDefault(attribute, Collections.emptySortedMap()).get(conditions));
    }

    /** The prices that hold under conditions only, in the order of {@link Attribute}, the simplest conditions first. */
    public Stream<Fact> conditional() {
        return conditional.values().stream().flatMap(facts -> facts.values().stream());
    }

    /** What holds without conditions, in the order of {@link Attribute}. */
    public Stream<Fact> stream() {
        return byAttribute.values().stream();
    }

    /** Both, what holds without conditions first. */
    public Stream<Fact> all() {
        return Stream.concat(stream(), conditional());
    }

    /** Of all, those that are amounts of money. */
    public Stream<Fact> amounts() {
        return all().filter(fact -> fact.value() instanceof Value.Amount);
    }

    /** Every claim on record, those that their sources no longer make included, oldest first as they were recorded. */
    public List<Claim> claims() {
        return claims;
    }

    public boolean isEmpty() {
        return byAttribute.isEmpty() && conditional.isEmpty();
    }

    /** Two sets of facts are equal when they rest on the same claims, in whatever order these were recorded. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that && Set.copyOf(claims).equals(Set.copyOf(that.claims));
    }

    @Override
    public int hashCode() {
        return Set.copyOf(claims).hashCode();
    }
}
