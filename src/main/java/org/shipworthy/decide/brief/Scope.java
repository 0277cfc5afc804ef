package org.shipworthy.decide.brief;

import java.util.List;
import org.shipworthy.kernel.Slug;

/** Which tools a brief chooses from. */
public sealed interface Scope {

    /** More are not named in one brief. */
    int MOST = 20;

    /** All tools of these categories, in the order of their slugs. */
    record Categories(List<Slug> slugs) implements Scope {
        public Categories {
            slugs = sorted(slugs);
        }
    }

    /** These tools and no others, in the order of their slugs. */
    record Tools(List<Slug> slugs) implements Scope {
        public Tools {
            slugs = sorted(slugs);
        }
    }

    List<Slug> slugs();

    private static List<Slug> sorted(List<Slug> slugs) {
        if (slugs.isEmpty() || slugs.size() > MOST) {
            throw new IllegalArgumentException("a brief names 1 to " + MOST + " categories or tools: " + slugs);
        }
        return slugs.stream().distinct().sorted().toList();
    }
}
