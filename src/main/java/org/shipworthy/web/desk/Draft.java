package org.shipworthy.web.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.shipworthy.web.http.Visit;

/** What somebody typed into a form that was not taken, so that they need not type it again. */
public record Draft(Map<String, String> fields) {

    static final Draft NONE = new Draft(Map.of());

    /** Says which form it is. */
    private static final String ACTION = "do";

    public Draft {
        fields = Map.copyOf(fields);
    }

    static Draft of(Visit visit) {
        Map<String, String> fields = new HashMap<>();
        visit.context().request().formAttributes().forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue().trim()));
        return new Draft(fields);
    }

    /** For one field of a form that is not typed into yet. */
    static Draft of(String action, String field, String value) {
        return new Draft(Map.of(ACTION, action, field, value));
    }

    /** @param actions of the form that the field stands in */
    public String or(String usual, String field, String... actions) {
        return isOf(actions) ? fields.getOrDefault(field, usual) : usual;
    }

    public boolean isOf(String... actions) {
        return Arrays.asList(actions).contains(fields.getOrDefault(ACTION, ""));
    }
}
