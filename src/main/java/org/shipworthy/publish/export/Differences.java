package org.shipworthy.publish.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** Where two JSON values differ; numbers that agree to nine digits do not. */
final class Differences {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST = 20;

    private final List<String> found = new ArrayList<>();

    /** At most 20, each with its place. */
    static List<String> between(JsonNode published, JsonNode recomputed) {
        Differences differences = new Differences();
        differences.compare("", published, recomputed);
        return differences.found;
    }

    private void compare(String place, JsonNode published, JsonNode recomputed) {
        if (found.size() >= MOST) {
            return;
        }
        if (published.isNumber() && recomputed.isNumber()) {
            if (!isNear(published.doubleValue(), recomputed.doubleValue())) {
                found.add(place + ": published " + published + ", recomputed " + recomputed);
            }
        } else if (published.isArray() && recomputed.isArray() && published.size() == recomputed.size()) {
            for (int i = 0; i < published.size(); i++) {
                compare(place + "[" + name(published.get(i), i) + "]", published.get(i), recomputed.get(i));
            }
        } else if (published.isObject() && recomputed.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            for (Iterator<String> each = published.fieldNames(); each.hasNext();) {
                names.add(each.next());
            }
            recomputed.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(place.isEmpty() ? name : place + "." + name, published.path(name), recomputed.path(name)));
        } else if (!published.equals(recomputed)) {
            found.add(place + ": published " + shortly(published) + ", recomputed " + shortly(recomputed));
        }
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    }

    /** What a person would look for. */
    private static String name(JsonNode element, int position) {
        return element.hasNonNull("tool") ? element.get("tool").asText() : element.hasNonNull("pair") ? element.get("pair").asText()
                : element.hasNonNull("window") ? element.path("category").asText("all") + " " + element.path("voters").asText() + " "
                        + element.path("ballots").asText() + " " + element.path("window").asText()
                : String.valueOf(position);
    }

    private static String shortly(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.isArray() ? node.size() + " entries" : node.toString().length() > 80 ? node.toString().substring(0, 80) + "…" : node.toString();
    }
}
