package org.shipworthy.catalogue.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shipworthy.catalogue.Wording;

/**
 * Reads a JSON file from its beginning to its end, one row at a time. No more than a row is held in memory, and no row
 * may be larger than any real one is. Every fault names its place.
 */
final class JsonFile implements AutoCloseable {

    private static final int MOST_VALUES_OF_A_ROW = 10_000;
    private static final int DEEPEST = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(64)
                    .maxNameLength(1_000)
                    .maxStringLength(1_000_000)
                    .build())
            // names are as many as an attacker likes; interning them would keep them all
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final String source;
    private final JsonParser parser;
    private int values;

    JsonFile(String source, InputStream in) throws IOException {
        this.source = source;
        this.parser = FACTORY.createParser(in);
    }

    /** What is done with a member of an object whose name has just been read. */
    interface Member {
        void read(String name) throws IOException;
    }

    interface Reading {
        void run() throws IOException;
    }

    /** Runs the reading of the whole file, which must hold exactly one value. */
    void readAll(Reading reading) {
        try {
            parser.nextToken();
            reading.run();
            if (parser.nextToken() != null) {
                throw fault("at the end", "has more after its end");
            }
        } catch (JsonProcessingException e) {
            // the limits of the parser are exceptions that know no place
            throw new SourceException(source, place(e.getLocation() == null ? parser.currentLocation() : e.getLocation()), reason(e), e);
        } catch (IOException e) {
            throw new SourceException(source, place(parser.currentLocation()),
                    e instanceof EOFException ? "ends in the middle of what was packed" : String.valueOf(e.getMessage()), e);
        }
    }

    private static String reason(JsonProcessingException e) {
        return "is not the JSON that it should be: " + e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\s+", " ");
    }

    /** Reads the object that begins here, member by member; a name that comes twice is a fault. */
    void object(String path, Member member) throws IOException {
        require(path, JsonToken.START_OBJECT, "an object");
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name.length() > JsonRow.MAX_NAME || Wording.hasInvisible(name)) {
                throw fault(path, "has a name that is not one line of at most " + JsonRow.MAX_NAME + " characters");
            }
            if (!names.add(name)) {
                throw fault(path + "." + name, "is there twice");
            }
            if (names.size() > Listings.MOST) {
                throw fault(path, "has more than " + Listings.MOST + " entries");
            }
            parser.nextToken();
            member.read(name);
        }
    }

    /** Reads the list that begins here, element by element. */
    void list(String path, Member element) throws IOException {
        require(path, JsonToken.START_ARRAY, "a list");
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            element.read("[" + i + "]");
        }
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Leaves the value that begins here unread. */
    void skip() throws IOException {
        parser.skipChildren();
    }

    /** The text that is here: one line of at most {@link Wording#MAX_LINE} characters. */
    String text(String path) throws IOException {
        require(path, JsonToken.VALUE_STRING, "a text");
        String text = parser.getText();
        if (text.length() > Wording.MAX_LINE || Wording.hasInvisible(text)) {
            throw fault(path, "must be one line of at most " + Wording.MAX_LINE + " characters");
        }
        return text;
    }

    /** The object that begins here, whole. */
    JsonRow row(String path) throws IOException {
        require(path, JsonToken.START_OBJECT, "an object");
        values = 0;
        JsonLocation begin = parser.currentTokenLocation();
        return new JsonRow(this, path, begin, map(path));
    }

    private void require(String path, JsonToken token, String words) {
        if (parser.currentToken() != token) {
            throw fault(path, parser.currentToken() == null ? "is empty" : "must be " + words);
        }
    }

    private Map<String, Object> map(String path) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(path + "." + name);
            if (map.containsKey(name)) {
                throw fault(path + "." + name, "is there twice");
            }
            map.put(name, value);
        }
        return map;
    }

    private Object value(String path) throws IOException {
        if (++values > MOST_VALUES_OF_A_ROW) {
            throw fault(path, "is part of an entry with more than " + MOST_VALUES_OF_A_ROW + " values");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(path);
            case START_ARRAY -> elements(path);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw fault(path, "cannot be read");
        };
    }

    private List<Object> elements(String path) throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(path + "[" + list.size() + "]"));
        }
        return list;
    }

    /** At the value that was read last. */
    SourceException fault(String path, String reason) {
        return fault(path, parser.currentTokenLocation(), reason);
    }

    SourceException fault(String path, JsonLocation at, String reason) {
        return new SourceException(source, path + " (" + place(at) + ")", reason);
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
