package org.shipworthy.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The query of an address, as a text. */
public final class QueryText {

    private QueryText() {}

    /** Its fields; of those with one name, the last. A stray percent sign is left as it is: the field's own check names what is wrong with it. */
    public static Map<String, String> fields(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        Arrays.stream(query.split("&")).filter(field -> !field.isEmpty()).map(field -> field.split("=", 2))
                .forEach(field -> fields.put(decoded(field[0]), field.length == 1 ? "" : decoded(field[1])));
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
