package org.shipworthy.catalogue;

import java.net.URI;
import java.util.Optional;
import org.shipworthy.kernel.Slug;

/**
 * One way to get a tool.
 *
 * @param id     unique among the offers of its tool
 * @param seller who takes the money, or gives it away
 * @param prices a fact for each unit that any source prices
 */
public record Offer(Slug id, OfferKind kind, String name, String seller, Optional<URI> address, Optional<String> note,
                    Facts prices) {}
