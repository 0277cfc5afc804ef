package org.shipworthy.community;

/** A browser that votes, by the random name that its signed cookie carries. */
public record Voter(String id) {

    public Voter {
        if (id == null || !id.matches("[A-Za-z0-9_-]{16,64}")) {
            throw new IllegalArgumentException("not a voter's name");
        }
    }
}
