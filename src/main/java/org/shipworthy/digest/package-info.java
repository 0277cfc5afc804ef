/**
 * The weekly mail: who asked for it, who confirmed that they did, and the delivery of mail. Nothing is mailed to an
 * address that did not confirm, except the question whether it does; mail that was queued is not lost.
 */
package org.shipworthy.digest;
