package org.shipworthy.web.http;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.publish.Snapshot;

/** A request, and the moment in which it is answered. */
public record Visit(RoutingContext context, Snapshot snapshot, LocalDate today) {

    /** A named part of the address; empty when the address has none of this name. */
    public String part(String name) {
        return Optional.ofNullable(context.pathParam(name)).orElse("");
    }

    /** The first value of a field of the query, trimmed; empty when absent. */
    public String query(String name) {
        List<String> values = queries(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The first value of every field of the query, trimmed. */
    public Map<String, String> query() {
        Map<String, String> fields = new LinkedHashMap<>();
        context.queryParams().forEach((name, value) -> fields.putIfAbsent(name, value.trim()));
        return fields;
    }

    /** All values of a field of the query, trimmed, in order. */
    public List<String> queries(String name) {
        return context.queryParam(name).stream().map(String::trim).toList();
    }

    /** A field of a posted form, trimmed; empty when absent. */
    public String form(String name) {
        return Optional.ofNullable(context.request().getFormAttribute(name)).orElse("").trim();
    }

    /** All values of a field of a posted form, trimmed, in order. */
    public List<String> forms(String name) {
        return context.request().formAttributes().getAll(name).stream().map(String::trim).toList();
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(context.request().getCookie(name)).map(Cookie::getValue);
    }

    public String path() {
        return context.normalizedPath();
    }

    /** Whether the address was written without a query and in its one normal form. Only such pages are worth keeping. */
    public boolean isAtOwnAddress() {
        return context.request().uri().equals(path());
    }
}
