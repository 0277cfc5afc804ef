package org.shipworthy.catalogue.sync;

import java.time.Instant;
import java.util.Optional;

/** What a server said the last time, so that it need not send the same again. Texts are empty when it said nothing. */
record FetchMemory(String etag, String lastModified, Optional<Instant> notBefore) {

    static final FetchMemory NONE = new FetchMemory("", "", Optional.empty());
}
