/**
 * The command line: one class for each command that does not serve. Results go to standard output, everything else to
 * standard error; the exit code is 0, 1 when the work failed, 2 when the use was wrong. Nothing here loads the web.
 */
package org.shipworthy.cli;
