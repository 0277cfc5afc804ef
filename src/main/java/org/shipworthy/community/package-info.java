/**
 * What readers think: ballots on tools and on pairs, and their tallies. A voter has one live ballot for each subject;
 * earlier ones are kept.
 */
package org.shipworthy.community;
