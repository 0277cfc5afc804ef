package org.shipworthy.accounts;

/** What would become of a sign-in link. */
public enum LinkState {
    USABLE,
    EXPIRED,
    /** Used, replaced by a newer one, or never given out: which of these is nobody's business. */
    UNKNOWN
}
