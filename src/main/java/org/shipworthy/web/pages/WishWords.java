package org.shipworthy.web.pages;

import java.util.Optional;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.digest.Pace;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.Wish;
import org.shipworthy.kernel.Slug;

/** What subscribers ask to hear of, as its pages call it. */
record WishWords(Shelf shelf) {

    /** {@code Gemma 3n, at once}. */
    String of(Wish wish) {
        return of(wish.topic()) + (wish.pace() == Pace.AT_ONCE ? ", at once" : ", weekly");
    }

    String of(Topic topic) {
        return switch (topic) {
            case Topic.Everything all -> "Everything";
            case Topic.OfCategory(Slug category) -> shelf.findCategory(category).map(Category::name).orElse(category.value());
            case Topic.OfTool(Slug tool) -> name(tool);
            case Topic.OfPair(Slug first, Slug second) -> name(first) + " vs " + name(second);
        };
    }

    private String name(Slug tool) {
        return shelf.findTool(tool).map(Tool::name).orElse(tool.value());
    }

    /** The page of the topic; none for everything. */
    static Optional<String> page(Topic topic) {
        return switch (topic) {
            case Topic.Everything all -> Optional.empty();
            case Topic.OfCategory(Slug category) -> Optional.of("/categories/" + category);
            case Topic.OfTool(Slug tool) -> Optional.of("/tools/" + tool);
            case Topic.OfPair(Slug first, Slug second) -> Optional.of("/compare/" + first + Slug.VERSUS + second);
        };
    }

    /** The topic of a page of the site, by its path. */
    static Optional<Topic> topicOf(String path) {
        String[] parts = path.split("/", -1);
        return parts.length != 3 ? Optional.empty() : switch (parts[1]) {
            case "categories" -> Topic.find("category:" + parts[2]);
            case "tools" -> Topic.find("tool:" + parts[2]);
            case "compare" -> Topic.find("pair:" + parts[2]);
            default -> Optional.empty();
        };
    }
}
