package org.shipworthy.community;

import java.util.Optional;
import org.shipworthy.kernel.Slug;

/** What a ballot is about. */
public sealed interface Subject {

    record OfTool(Slug tool) implements Subject {
        @Override
        public String key() {
            return tool.value();
        }
    }

    /** Two different tools, the first before the second in the order of slugs. */
    record OfPair(Slug first, Slug second) implements Subject {
        public OfPair {
            if (first.compareTo(second) >= 0) {
                throw new IllegalArgumentException("a pair is two different tools in the order of their slugs: " + first + ", " + second);
            }
        }

        @Override
        public String key() {
            return first + Slug.VERSUS + second;
        }
    }

    /** As in the address of a tool's or a comparison's page. */
    String key();

    static Optional<Subject> parse(String key) {
        int middle = key.indexOf(Slug.VERSUS);
        return middle < 0 ? Slug.parse(key).map(OfTool::new)
                : Slug.parse(key.substring(0, middle)).flatMap(first -> Slug.parse(key.substring(middle + Slug.VERSUS.length()))
                        .filter(second -> first.compareTo(second) < 0)
                        .map(second -> new OfPair(first, second)));
    }
}
