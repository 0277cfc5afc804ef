package org.shipworthy.publish;

import java.util.List;
import java.util.stream.Stream;
import org.shipworthy.catalogue.CataloguePack;
import org.shipworthy.catalogue.Change;
import org.shipworthy.catalogue.ShelfChanges;
import org.shipworthy.panel.BenchChanges;
import org.shipworthy.panel.PanelPack;

/**
 * What an import did. Tools and reviews that the pack does not name are not counted.
 *
 * @param claimsAdded   claims that were not on record
 * @param listsChanged  whether the categories or the lenses changed
 * @param corrections   the published statements that say something else now
 */
public record ImportReport(int toolsAdded, int toolsChanged, int toolsUnchanged, int claimsAdded, int reviewsAdded,
                           int reviewsSuperseded, int reviewsUnchanged, int predictionsResolved, boolean listsChanged,
                           List<Change> corrections) {

    public ImportReport {
        corrections = List.copyOf(corrections);
    }

    static ImportReport of(CataloguePack catalogue, ShelfChanges tools, PanelPack panel, BenchChanges reviews) {
        return new ImportReport(
                tools.added().size(),
                tools.changed().size(),
                catalogue.tools().size() - tools.added().size() - tools.changed().size(),
                tools.claimsAdded(),
                reviews.added().size(),
                reviews.superseded().size(),
                panel.reviews().size() - reviews.added().size() - reviews.superseded().size(),
                reviews.resolved(),
                tools.categoriesChanged() || reviews.lensesChanged(),
                Stream.concat(tools.changes().stream(), reviews.changes().stream()).toList());
    }

    public boolean changedAnything() {
        return toolsAdded + toolsChanged + reviewsAdded + reviewsSuperseded + predictionsResolved > 0 || listsChanged
                || !corrections.isEmpty();
    }
}
