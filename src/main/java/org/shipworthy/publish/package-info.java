/**
 * What readers see: one immutable snapshot of the catalogue, the panel and the tallies, replaced after each write, and
 * content packs, which bring tools and reviews in and out together.
 */
package org.shipworthy.publish;
