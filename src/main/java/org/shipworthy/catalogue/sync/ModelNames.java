package org.shipworthy.catalogue.sync;

import java.util.HashMap;
import java.util.Map;

/** Remembers what remains of each id while one source is taken in: many are asked for several times. */
final class ModelNames {

    private final Vocabulary vocabulary;
    private final Map<String, ModelName> byId = new HashMap<>();

    ModelNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    ModelName of(String id) {
        return byId.computeIfAbsent(id, missing -> ModelName.parse(missing, vocabulary));
    }
}
