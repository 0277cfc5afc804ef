package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Said;
import org.shipworthy.kernel.Sha256;

/**
 * One row of a source: one seller's offer of one model, as the source has it.
 *
 * @param key      what the source calls the row; unique in the source
 * @param seller   what the source calls the seller
 * @param model    what the seller calls the model
 * @param name     the model's name for people, where the source has one
 * @param kind     what the source says it is ("chat", "embedding"); empty when it says nothing
 * @param family   the model's family, where the source names one
 * @param released the day on which the model came out, where the source says so
 * @param hint     another name of the model, where the source gives one away
 */
record Listing(String key, SellerId seller, String model, Optional<String> name, String kind, Optional<String> family,
               Optional<LocalDate> released, Optional<String> hint, List<Said> said) {

    /** Another one when the rules by which rows are read change, so that every row is looked at again. */
    static final String RULES = "/4";

    /**
     * @param id      as the source writes it
     * @param name    for people, where the source has one
     * @param address of its documentation; empty when the source has none
     */
    record SellerId(String id, Optional<String> name, String address) {

        static SellerId of(String id) {
            return new SellerId(id, Optional.empty(), "");
        }
    }

    Listing {
        said = List.copyOf(said);
    }

    /** A row of which the source says no more than this. */
    static Listing of(String key, SellerId seller, String model, List<Said> said) {
        return new Listing(key, seller, model, Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty(), said);
    }

    Listing named(Optional<String> other) {
        return new Listing(key, seller, model, other, kind, family, released, hint, said);
    }

    Listing ofKind(String other) {
        return new Listing(key, seller, model, name, other, family, released, hint, said);
    }

    Listing ofFamily(Optional<String> other) {
        return new Listing(key, seller, model, name, kind, other, released, hint, said);
    }

    Listing released(Optional<LocalDate> other) {
        return new Listing(key, seller, model, name, kind, family, other, hint, said);
    }

    Listing hinted(Optional<String> other) {
        return new Listing(key, seller, model, name, kind, family, released, other, said);
    }

    Listing soldBy(SellerId other) {
        return new Listing(key, other, model, name, kind, family, released, hint, said);
    }

    Listing keyed(String other) {
        return new Listing(other, seller, model, name, kind, family, released, hint, said);
    }

    /** Takes over some of what it does not say itself, in the way of a row that extends another. */
    Listing basedOn(Listing base, Predicate<Said.Thing> takes) {
        Set<Said.Thing> own = said.stream().map(Said::thing).collect(toSet());
        List<Said> all = Stream.concat(said.stream(), base.said.stream().filter(one -> !own.contains(one.thing()) && takes.test(one.thing()))).toList();
        return new Listing(key, seller, model, name.or(base::name), kind, family.or(base::family), released.or(base::released), hint, all);
    }

    Listing with(List<Said> others) {
        return new Listing(key, seller, model, name, kind, family, released, hint, others);
    }

    /** Of everything that it says, as 32 hexadecimal digits: two listings of one hash say the same. */
    String hash() {
        StringBuilder text = new StringBuilder(RULES);
        for (Object part : List.of(key, seller.id(), seller.name(), seller.address(), model, name, kind, family, released, hint)) {
            text.append('\n').append(part);
        }
        for (Said one : said) {
            text.append('\n').append(one.attribute().name()).append(' ').append(one.conditionsText()).append(' ').append(one.from()).append(' ')
                    .append(one.until()).append(' ').append(one.text());
        }
        return Sha256.of(text.toString()).first(16).hex();
    }
}
