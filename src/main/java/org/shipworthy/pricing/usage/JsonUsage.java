package org.shipworthy.pricing.usage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** LiteLLM's spend logs as JSON. Conversations, which a log may carry, are passed over without being held. */
final class JsonUsage {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(RowLimit.MOST).build()).build();

    /** The objects inside a row that count its tokens. */
    private static final Set<String> COUNTS = Set.of("metadata", "usage_object", "additional_usage_values", "prompt_tokens_details", "completion_tokens_details");
    private static final Set<UsageField> COUNTED = Set.of(UsageField.CACHED, UsageField.WRITTEN, UsageField.REASONING);

    private JsonUsage() {}

    /** An array of rows, by itself or as the first field of an object. */
    static void readArray(RowLimit text, UsageRows rows) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            try {
                while (json.nextToken() != JsonToken.START_ARRAY) {
                    rows.at(json.currentTokenLocation().getLineNr());
                }
                for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                    text.nextRow();
                    rows.at(json.currentTokenLocation().getLineNr());
                    readRow(json, next, rows);
                }
            } catch (JsonProcessingException e) {
                rows.at(Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
                rows.fault("", "is not JSON: " + e.getOriginalMessage() + "; nothing after it was read");
            }
        }
    }

    /** A row on each line. */
    static void readLines(RowLimit text, UsageRows rows) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        long number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
            text.nextRow();
            rows.at(number);
            if (!line.isBlank()) {
                readLine(line, rows);
            }
        }
    }

    private static void readLine(String line, UsageRows rows) throws IOException {
        try (JsonParser json = JSON.createParser(line)) {
            Optional<Map<UsageField, String>> fields = fields(json, json.nextToken());
            boolean ends = json.nextToken() == null;
            if (fields.isPresent() && ends) {
                add(fields.get(), rows);
            } else {
                rows.fault("", "is not one JSON object");
            }
        } catch (JsonProcessingException e) {
            rows.fault("", "is not JSON: " + e.getOriginalMessage());
        }
    }

    private static void readRow(JsonParser json, JsonToken first, UsageRows rows) throws IOException {
        fields(json, first).ifPresentOrElse(fields -> add(fields, rows), () -> rows.fault("", "is not a JSON object"));
    }

    private static void add(Map<UsageField, String> fields, UsageRows rows) {
        rows.add(fields, !fields.containsKey(UsageField.REQUESTS));
    }

    /** @return empty when it is no object; it is then passed over */
    private static Optional<Map<UsageField, String>> fields(JsonParser json, JsonToken first) throws IOException {
        if (first != JsonToken.START_OBJECT) {
            json.skipChildren();
            return Optional.empty();
        }
        Map<UsageField, String> fields = new EnumMap<>(UsageField.class);
        collect(json, fields, false);
        return Optional.of(fields);
    }

    /** @param inside whether this is an object inside the row, where only parts of the tokens are counted */
    private static void collect(JsonParser json, Map<UsageField, String> fields, boolean inside) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && COUNTS.contains(name)) {
                collect(json, fields, true);
            } else if (value == JsonToken.VALUE_STRING && name.equals("metadata")) {
                collectMetadata(json.getText(), fields);
            } else if (value.isScalarValue()) {
                put(json, fields, UsageField.find(name).filter(field -> !inside || COUNTED.contains(field)));
            } else {
                json.skipChildren();
            }
        }
    }

    /** The first that says anything is kept: the same is written in several places, in some as 0. */
    private static void put(JsonParser json, Map<UsageField, String> fields, Optional<UsageField> field) throws IOException {
        if (field.isPresent()) {
            String text = json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText().strip();
            fields.merge(field.get(), text, (one, other) -> one.isEmpty() || one.equals("0") ? other : one);
        }
    }

    /** Metadata that is a text: what it counts is added where it is JSON, and it is of no concern where it is not. */
    static void collectMetadata(String text, Map<UsageField, String> fields) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                collect(json, fields, true);
            }
        } catch (JsonProcessingException e) {
            return;
        }
    }
}
