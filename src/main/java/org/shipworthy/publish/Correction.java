package org.shipworthy.publish;

import java.time.Instant;
import org.shipworthy.kernel.Slug;

/**
 * A published statement that was changed.
 *
 * @param what   the part of the tool's page, as a reader would call it ("tagline", "Skeptic's review")
 * @param before what it said; empty when it said nothing
 * @param after  what it says now; empty when it was taken away
 */
public record Correction(Instant at, Slug tool, String what, String before, String after) {}
