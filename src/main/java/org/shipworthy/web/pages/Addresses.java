package org.shipworthy.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.Map;

/** Queries of addresses. */
final class Addresses {

    private Addresses() {}

    /** In the order of the fields; names need no escaping. */
    static String query(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8)).collect(joining("&"));
    }
}
