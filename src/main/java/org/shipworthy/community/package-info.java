/**
 * What readers think: ballots on tools and on pairs, and their tallies. A voter has one live ballot for each subject;
 * earlier ones are kept. The headline counts verified voters; rules set aside what looks stuffed, and nothing is deleted.
 */
package org.shipworthy.community;
