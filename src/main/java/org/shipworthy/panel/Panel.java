package org.shipworthy.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The panel's verbs. Each runs inside a transaction of the caller, so that other features can change with it. */
public final class Panel {

    private Panel() {}

    public static Bench load(Handle handle) {
        return PanelStore.load(handle);
    }

    /**
     * Records what a pack says. A review that differs from the standing one of its tool and lens supersedes it. A
     * resolution that is on record stays when the pack does not name it.
     */
    public static void save(Handle handle, PanelPack pack, Bench bench, Instant at) {
        ReviewStore store = new ReviewStore(handle, at);
        store.saveLenses(pack.lenses());
        for (Review review : pack.reviews()) {
            Optional<Review> standing = bench.findReview(review.tool(), review.lens());
            Review kept = standing.map(review::withResolutionsOf).orElse(review);
            if (standing.filter(kept::sameButResolutions).isEmpty()) {
                store.append(kept);
            } else {
                appendResolutions(store, kept, standing.get().predictions());
            }
        }
    }

    private static void appendResolutions(ReviewStore store, Review review, List<Prediction> recorded) {
        for (int position = 0; position < recorded.size(); position++) {
            int place = position;
            review.predictions().get(position).resolution()
                    .filter(resolution -> !recorded.get(place).resolution().equals(Optional.of(resolution)))
                    .ifPresent(resolution -> store.appendResolution(review.tool(), review.lens(), place, resolution));
        }
    }
}
