/**
 * The edge: HTTP, pages, forms. Public pages are rendered from the snapshot, compressed once, and served from memory
 * until the snapshot changes; whatever blocks runs on virtual threads.
 */
package org.shipworthy.web;
