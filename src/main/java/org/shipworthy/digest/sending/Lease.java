package org.shipworthy.digest.sending;

/** A node's right to carry a share. It ends when the share's generation in the database is another. */
record Lease(long run, int share, long generation) {}
