package org.shipworthy.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.panel.Author;
import org.shipworthy.panel.Review;

/**
 * JSON-LD in the words of schema.org: a tool is a Product, a review a Review by its author. No rating is given, because
 * none exists: a ruling is a word, not a number of stars.
 */
final class StructuredData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StructuredData() {}

    static String comparison(Frame.House house, String title, Comparison comparison) {
        List<Object> items = new ArrayList<>();
        comparison.contenders().forEach(contender -> items.add(fields(
                "@type", "ListItem", "position", items.size() + 1,
                "item", product(house, contender.tool(), List.of()))));
        return write(fields("@context", "https://schema.org", "@type", "ItemList", "name", title,
                "url", house.baseUrl() + ComparisonPage.address(comparison.lineup()), "itemListElement", items));
    }

    static String tool(Frame.House house, Tool tool, List<Review> reviews) {
        Map<String, Object> product = product(house, tool, reviews);
        Map<String, Object> document = fields("@context", "https://schema.org");
        document.putAll(product);
        return write(document);
    }

    private static Map<String, Object> product(Frame.House house, Tool tool, List<Review> reviews) {
        Map<String, Object> product = fields("@type", "Product", "name", tool.name(), "description", tool.tagline(),
                "category", tool.category().name(), "url", house.baseUrl() + "/tools/" + tool.slug(),
                "brand", fields("@type", "Organization", "name", tool.maker().name()));
        if (!reviews.isEmpty()) {
            product.put("review", reviews.stream().map(StructuredData::review).toList());
        }
        return product;
    }

    private static Map<String, Object> review(Review review) {
        return fields("@type", "Review", "name", review.lens().value() + ": " + review.ruling().key(),
                "reviewBody", review.statement(), "datePublished", review.writtenOn().toString(),
                "author", fields("@type", review.author().kind() == Author.Kind.PERSON ? "Person" : "Organization", "name", review.author().name()));
    }

    /** In their order: a page that did not change must not change its bytes. */
    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    /** Inside a script element nothing may look like a tag. */
    private static String write(Object document) {
        try {
            return JSON.writeValueAsString(document).replace("<", "\\u003c").replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts always become JSON", e);
        }
    }
}
