/**
 * The brief: what a reader must have, would like, wants done, and cares about; and its answer over the published tools.
 * A tool is left out only for a must-have that it is known to fail; what no source says is kept and marked.
 */
package org.shipworthy.decide.brief;
