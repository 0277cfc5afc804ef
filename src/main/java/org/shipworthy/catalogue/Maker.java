package org.shipworthy.catalogue;

import org.shipworthy.kernel.Slug;

/** Who makes a tool. */
public record Maker(Slug slug, String name) {}
