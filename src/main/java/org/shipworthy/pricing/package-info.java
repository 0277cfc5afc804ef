/**
 * The price read: what a reader's workload costs on each offer, where the cheaper one changes, what it would have cost
 * before, and what their own usage would have cost elsewhere. Sums are exact decimals; nothing is rounded before it is
 * shown. A price that is needed and not published is named as missing and never taken as zero.
 */
package org.shipworthy.pricing;
