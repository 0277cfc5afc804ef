/** The program: puts the features together, starts and stops the server, and lists the commands. Nothing imports this. */
package org.shipworthy.app;
