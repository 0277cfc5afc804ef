/** Puts tools side by side: what differs, where the panel parts, and which comparisons are worth a look. */
package org.shipworthy.decide;
