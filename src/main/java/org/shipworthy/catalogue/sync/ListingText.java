package org.shipworthy.catalogue.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Said;

/** A listing as the inbox keeps it, in JSON. */
final class ListingText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ListingText() {}

    static String write(Listing listing) {
        ObjectNode node = JSON.createObjectNode()
                .put("key", listing.key())
                .put("seller", listing.seller().id())
                .put("seller_name", listing.seller().name().orElse(null))
                .put("address", listing.seller().address())
                .put("model", listing.model())
                .put("name", listing.name().orElse(null))
                .put("kind", listing.kind())
                .put("family", listing.family().orElse(null))
                .put("released", listing.released().map(LocalDate::toString).orElse(null))
                .put("hint", listing.hint().orElse(null));
        listing.said().forEach(said -> node.withArray("said").addObject()
                .put("attribute", said.attribute().name())
                .put("conditions", said.conditionsText())
                .put("value", said.text())
                .put("from", said.from().map(LocalDate::toString).orElse(null))
                .put("until", said.until().map(LocalDate::toString).orElse(null))
                .put("raw", said.raw()));
        return node.toString();
    }

    static Listing read(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            List<Said> said = new ArrayList<>();
            node.path("said").forEach(one -> said.add(said(one)));
            return new Listing(node.path("key").asText(),
                    new Listing.SellerId(node.path("seller").asText(), find(node, "seller_name"), node.path("address").asText()),
                    node.path("model").asText(), find(node, "name"), node.path("kind").asText(), find(node, "family"),
                    find(node, "released").map(LocalDate::parse), find(node, "hint"), said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reading what waits in the inbox", e);
        }
    }

    private static Said said(JsonNode one) {
        Attribute attribute = Arrays.stream(Attribute.values()).filter(known -> known.name().equals(one.path("attribute").asText()))
                .findFirst().orElseThrow();
        return new Said(attribute, Said.conditionsOf(one.path("conditions").asText()), Said.valueOf(attribute, one.path("value").asText()),
                find(one, "from").map(LocalDate::parse), find(one, "until").map(LocalDate::parse), one.path("raw").asText());
    }

    private static Optional<String> find(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
    }
}
