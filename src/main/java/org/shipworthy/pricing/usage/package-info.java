/**
 * A reader's own usage, read from a file row by row: LiteLLM's spend logs, and comma-separated tables. Nothing of a file is
 * kept but the rows that are handed on, and a row is bounded, so that memory does not grow with the file.
 */
package org.shipworthy.pricing.usage;
