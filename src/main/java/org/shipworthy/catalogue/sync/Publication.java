package org.shipworthy.catalogue.sync;

import org.jdbi.v3.core.Handle;

/** How whatever is published learns that the catalogue changed. */
public interface Publication {

    /** Which state of the catalogue this is: it is another one after each change. */
    long revision(Handle handle);

    /**
     * Lets no other writer change the catalogue before the transaction ends.
     *
     * @return the {@link #revision}
     */
    long lock(Handle handle);

    /** Called inside the transaction that changes it. */
    void changed(Handle handle);
}
