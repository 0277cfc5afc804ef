package org.shipworthy.catalogue.sync;

import java.io.IOException;

/** Reads the rows of one form of source. */
interface SourceReader {

    /** @throws SourceException when it is not of this form */
    void read(JsonFile file, Listings into) throws IOException;
}
