/**
 * Keeps what was written. Features hand over functions on a Jdbi handle; SQLite and PostgreSQL look alike to them. A
 * write that returned is durable: it survives a killed process and a power failure.
 */
package org.shipworthy.storage;
