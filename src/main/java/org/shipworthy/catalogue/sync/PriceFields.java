package org.shipworthy.catalogue.sync;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import org.shipworthy.catalogue.Attribute;

/** Which price each field of a source's rows is. Of two fields for one price the one that was named later counts. */
final class PriceFields {

    private final SequencedMap<String, Attribute> attributes = new LinkedHashMap<>();

    PriceFields and(String field, Attribute attribute) {
        attributes.put(field, attribute);
        return this;
    }

    Optional<Attribute> find(String field) {
        return Optional.ofNullable(attributes.get(field));
    }

    void forEach(BiConsumer<String, Attribute> price) {
        attributes.forEach(price);
    }

    /** Calls for each of the fields that the row has. */
    void of(JsonRow row, BiConsumer<String, Attribute> price) {
        attributes.forEach((field, attribute) -> {
            if (row.has(field)) {
                price.accept(field, attribute);
            }
        });
    }
}
