/**
 * Answers for programs under {@code /api/v1}: JSON, kept and tagged like pages, open to pages of other sites for reading.
 * What goes wrong is said as problem details (RFC 9457). {@code /openapi.json} describes all of it; fields are added, never
 * renamed or removed.
 */
package org.shipworthy.web.api;
