package org.shipworthy.catalogue.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;

/** The keys of missing rows as the inbox keeps them. */
final class DropText {

    /** Begins what the inbox calls such an item; the day follows. */
    static final String KEY = "missing rows, ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private DropText() {}

    static String write(List<String> keys) {
        try {
            return JSON.writeValueAsString(keys);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing what waits in the inbox", e);
        }
    }

    static List<String> read(String text) {
        try {
            return Arrays.asList(JSON.readValue(text, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reading what waits in the inbox", e);
        }
    }
}
