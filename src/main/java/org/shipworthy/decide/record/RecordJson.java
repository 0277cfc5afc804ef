package org.shipworthy.decide.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.kernel.Json;

/** A record as JSON. Its canonical form is UTF-8 without spaces, with the fields in the order in which they are declared. */
public final class RecordJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String RECORD = "record";
    private static final String HASH = "sha256";

    private RecordJson() {}

    /** For programs: the record and its hash. */
    public static Map<String, Object> of(DecisionRecord record) {
        return Json.object(HASH, record.hash(), RECORD, MAPPER.convertValue(record, Map.class));
    }

    static String hash(DecisionRecord record) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(MAPPER.writeValueAsBytes(record)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("hashing a decision record", e);
        }
    }

    /** In one line. */
    public static String canonical(DecisionRecord record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing a decision record", e);
        }
    }

    /** A record and the hash that stands beside it. */
    record Written(DecisionRecord record, String hash) {}

    /** As {@link #of} makes it; empty when it is something else. */
    static Optional<Written> read(String json) {
        try {
            var tree = MAPPER.readTree(json);
            return tree.path(HASH).isTextual() && tree.path(RECORD).isObject()
                    ? Optional.of(new Written(MAPPER.treeToValue(tree.path(RECORD), DecisionRecord.class), tree.path(HASH).asText()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The canonical form, or the same with spaces; empty when it is something else. */
    public static Optional<DecisionRecord> parse(String json) {
        try {
            return Optional.of(MAPPER.readValue(json, DecisionRecord.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
