package org.shipworthy.community.rules;

/** Why a ballot is set aside. What these methods say is published beside the number of ballots that the rule set aside. */
public interface Rule {

    /** In the database, exports and addresses: lower case letters, digits and hyphens; never changes. */
    String key();

    /** Grows whenever the rule would decide differently. */
    int version();

    /** What people call it. */
    String name();

    /** What it does and why, with its numbers, for a reader. */
    String text();
}
