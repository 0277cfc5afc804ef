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
            return first + "-vs-" + second;
        }
    }

    /** As in the address of a tool's or a comparison's page; no slug contains {@code -vs-}, so the two kinds never meet. */
    String key();

    static Optional<Subject> parse(String key) {
        String[] parts = key.split("-vs-", -1);
        return switch (parts.length) {
            case 1 -> Slug.parse(parts[0]).map(OfTool::new);
            case 2 -> Slug.parse(parts[0]).flatMap(first -> Slug.parse(parts[1])
                    .filter(second -> first.compareTo(second) < 0)
                    .map(second -> new OfPair(first, second)));
            default -> Optional.empty();
        };
    }
}
