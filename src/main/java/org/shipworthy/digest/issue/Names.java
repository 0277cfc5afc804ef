package org.shipworthy.digest.issue;

import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Lens;
import org.shipworthy.publish.Snapshot;

/** What readers call the things that an edition speaks of. */
record Names(Snapshot snapshot) {

    /** The slug of a tool that is not listed any more. */
    String tool(Slug slug) {
        return snapshot.shelf().findTool(slug).map(Tool::name).orElse(slug.value());
    }

    String lens(Slug slug) {
        return snapshot.bench().findLens(slug).map(Lens::name).orElse(slug.value());
    }
}
