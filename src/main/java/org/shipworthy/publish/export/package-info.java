/**
 * The public export: every ballot and ruling, what they add up to, and the check that both agree. What is exported is made
 * from the same rows in one pass, so a file never disagrees with another for being older.
 */
package org.shipworthy.publish.export;
