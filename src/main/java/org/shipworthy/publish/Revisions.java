package org.shipworthy.publish;

import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.sync.Publication;

/** The revision of what is published, for what takes sources in. */
final class Revisions implements Publication {

    @Override
    public long revision(Handle handle) {
        return new PublishStore(handle).revision();
    }

    @Override
    public long lock(Handle handle) {
        return new PublishStore(handle).lockRevision();
    }

    @Override
    public void changed(Handle handle) {
        new PublishStore(handle).raiseRevision();
    }
}
