package org.shipworthy.catalogue.sync;

import org.jdbi.v3.core.Handle;

/** How whatever is published learns that the catalogue changed. Both are called inside the transaction that changes it. */
public interface Publication {

    /** Lets no other writer change the catalogue before the transaction ends. */
    void lock(Handle handle);

    void changed(Handle handle);
}
