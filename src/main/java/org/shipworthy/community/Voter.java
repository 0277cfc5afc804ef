package org.shipworthy.community;

import java.util.regex.Pattern;

/** A browser that votes, by the name that its signed cookie carries. */
public record Voter(String id) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    public Voter {
        if (id == null || !FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("not a voter's name");
        }
    }
}
