/**
 * What there is to choose from: tools with their makers, categories and offers, the claims of sources about them, and
 * the facts resolved from those claims. Claims are appended, never overwritten; of one source only what it said on the last day it was read counts.
 */
package org.shipworthy.catalogue;
