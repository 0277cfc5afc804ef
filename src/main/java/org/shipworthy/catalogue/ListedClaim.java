package org.shipworthy.catalogue;

import java.time.LocalDate;
import org.shipworthy.kernel.Slug;

/** @param offer empty when the claim is about the tool itself */
public record ListedClaim(long listing, Slug tool, String offer, Said said, LocalDate noticed) {}
