package org.shipworthy.community;

/** How a browser's voter and an identity that is shown in it meet. */
public enum Meeting {
    /** Nobody has it yet: the voter is verified by it, with every ballot so far. */
    FIRST,
    /** It is the voter's own: nothing changes. */
    SAME,
    /** An earlier voter has it, and this one was not verified: the two become one. */
    MERGED,
    /** An earlier voter has it, and this one was verified by another: the browser changes to the earlier voter, and no ballot moves. */
    CHANGED
}
