package org.shipworthy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;

/** Where a command's result goes, as lines for people or as one JSON value for programs. */
record Output(PrintWriter out) {

    void line(String format, Object... values) {
        out.println(values.length == 0 ? format : format.formatted(values));
    }

    /** @param value maps, lists, texts, numbers and booleans; maps keep their order */
    void json(Object value) {
        try {
            out.println(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing JSON", e);
        }
    }
}
