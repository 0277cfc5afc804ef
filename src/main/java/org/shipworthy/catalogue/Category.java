package org.shipworthy.catalogue;

import org.shipworthy.kernel.Slug;

/** What tools are compared within. */
public record Category(Slug slug, String name, String description) {}
