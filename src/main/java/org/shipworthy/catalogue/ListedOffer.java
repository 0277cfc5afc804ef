package org.shipworthy.catalogue;

import java.net.URI;
import java.util.Optional;
import org.shipworthy.kernel.Slug;

/** An offer as a source lists it. */
public record ListedOffer(Slug tool, Slug id, OfferKind kind, String name, String seller, Optional<URI> address) {

    /** @param offer its id */
    public record Key(Slug tool, String offer) {}

    public Key key() {
        return new Key(tool, id.value());
    }
}
