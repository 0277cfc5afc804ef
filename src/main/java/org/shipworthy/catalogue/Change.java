package org.shipworthy.catalogue;

import org.shipworthy.kernel.Slug;

/**
 * A published statement about a tool that a write changed.
 *
 * @param what   the part of the tool's page, as a reader would call it
 * @param before what it said; empty when it said nothing
 * @param after  what it says now; empty when it was taken away
 */
public record Change(Slug tool, String what, String before, String after) {}
