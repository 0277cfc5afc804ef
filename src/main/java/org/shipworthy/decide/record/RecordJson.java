package org.shipworthy.decide.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Sha256;

/** A record as JSON. Its canonical form is UTF-8 without spaces, with the fields in the order in which they are declared; without a team where there is none. */
public final class RecordJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String RECORD = "record";
    private static final String HASH = "sha256";
    private static final String TEAM = "team";

    private RecordJson() {}

    /** For programs: the record and its hash. */
    public static Map<String, Object> of(DecisionRecord record) {
        return Json.object(HASH, record.hash(), RECORD, MAPPER.convertValue(tree(record), Map.class));
    }

    static String hash(DecisionRecord record) {
        return Sha256.of(canonical(record)).hex();
    }

    private static ObjectNode tree(DecisionRecord record) {
        ObjectNode tree = MAPPER.valueToTree(record);
        if (record.team().equals(Team.NONE)) {
            tree.remove(TEAM);
        }
        return tree;
    }

    private static DecisionRecord record(ObjectNode tree) throws JsonProcessingException {
        ObjectNode whole = tree.deepCopy();
        if (!whole.has(TEAM)) {
            whole.set(TEAM, MAPPER.valueToTree(Team.NONE));
        }
        return MAPPER.treeToValue(whole, DecisionRecord.class);
    }

    /** In one line. */
    public static String canonical(DecisionRecord record) {
        try {
            return MAPPER.writeValueAsString(tree(record));
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
            return tree.path(HASH).isTextual() && tree.path(RECORD) instanceof ObjectNode record
                    ? Optional.of(new Written(record(record), tree.path(HASH).asText()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The canonical form, or the same with spaces; empty when it is something else. */
    public static Optional<DecisionRecord> parse(String json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode tree ? Optional.of(record(tree)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
