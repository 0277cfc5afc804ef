/** The people who work at the desk: who they are, how they sign in, and their sessions. */
package org.shipworthy.accounts;
