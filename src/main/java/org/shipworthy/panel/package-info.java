/**
 * What the panel thinks: lenses, their reviews of tools, the verdict that follows, and the predictions the reviews make.
 * A new review supersedes the old one of the same lens; both stay readable.
 */
package org.shipworthy.panel;
