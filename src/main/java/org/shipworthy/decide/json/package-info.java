/** Comparisons and what follows from them, as JSON: the same for the command line and for programs that ask the site. */
package org.shipworthy.decide.json;
