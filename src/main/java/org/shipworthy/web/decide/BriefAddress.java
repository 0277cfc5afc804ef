package org.shipworthy.web.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.TypedTool;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.kernel.QueryText;
import org.shipworthy.web.http.Visit;

/** The brief that an address or a form describes. */
final class BriefAddress {

    static final String PATH = "/decide";

    private static final List<String> NAMES_OF_TOOLS = List.of("tools", "without");

    private BriefAddress() {}

    /** The fields of the query; those that are there several times, as ticked boxes are, with commas between. */
    static Map<String, String> fields(Visit visit) {
        Map<String, String> fields = new LinkedHashMap<>();
        visit.context().queryParams().names().forEach(name -> fields.put(name,
                visit.queries(name).stream().filter(value -> !value.isEmpty()).collect(joining(","))));
        NAMES_OF_TOOLS.forEach(name -> fields.computeIfPresent(name, (field, typed) -> slugs(typed, visit.snapshot().shelf())));
        return fields;
    }

    /** People type names; what names one tool becomes its slug. What does not stays, and is told as a fault, as are too many. */
    private static String slugs(String typed, Shelf shelf) {
        List<String> names = Arrays.stream(typed.split(",")).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
        return names.size() > Brief.MOST_WITHOUT ? String.join(",", names) : names.stream().map(name -> slug(name, shelf)).collect(joining(","));
    }

    private static String slug(String name, Shelf shelf) {
        return TypedTool.read(name, shelf) instanceof TypedTool.Found(Tool tool) ? tool.slug().value() : name;
    }

    /** The fields of a brief's own address. */
    static Map<String, String> fields(Brief brief) {
        return QueryText.fields(brief.toQuery());
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8)).collect(joining("&"));
    }

    /** The one address of a brief. */
    static String of(Brief brief) {
        return PATH + "?" + brief.toQuery();
    }

    static boolean isOf(Visit visit, String path, Brief brief) {
        return visit.context().request().uri().equals(path + "?" + brief.toQuery());
    }
}
