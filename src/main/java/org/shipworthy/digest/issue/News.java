package org.shipworthy.digest.issue;

import java.util.HashSet;
import java.util.Set;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.digest.Topic;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.Snapshot;

/**
 * What an edition is composed from.
 *
 * @param before  what was published when the edition before was composed
 * @param now     the same at this moment, of {@code snapshot}
 * @param watched the pairs that any subscriber watches
 */
record News(PublishedState before, PublishedState now, Snapshot snapshot, Set<Topic.OfPair> watched) {

    static News of(PublishedState before, Snapshot snapshot, Set<Topic.OfPair> watched) {
        return new News(before, PublishedState.of(snapshot), snapshot, watched);
    }

    Names names() {
        return new Names(snapshot);
    }

    /** Under which topics news of these tools is told: everything, the tools, and their categories. */
    Set<Topic> topics(Slug... tools) {
        Set<Topic> topics = new HashSet<>(Set.of(Topic.EVERYTHING));
        for (Slug slug : tools) {
            topics.add(new Topic.OfTool(slug));
            snapshot.shelf().findTool(slug).map(Tool::category).ifPresent(category -> topics.add(new Topic.OfCategory(category.slug())));
        }
        return topics;
    }
}
