/**
 * Takes real sources in: reads them from a file or an address, finds out which tool each of their listings is about, and
 * records what changed since they were last read. A source that cannot be read, or that says something suspicious,
 * changes nothing that is published; what is uncertain waits in an inbox for an editor.
 */
package org.shipworthy.catalogue.sync;
