package org.shipworthy.web.pages;

/**
 * The sign-up form of the digest.
 *
 * @param typed what was typed before
 * @param fault what is wrong with it, and what to do; empty when nothing is
 */
public record SignUp(String typed, String fault) {

    public static final SignUp EMPTY = new SignUp("", "");

    static SignUp rejected(String typed) {
        return new SignUp(typed, typed.isEmpty()
                ? "Type the address that the digest should go to."
                : "Mail cannot be sent to this. An address looks like name@example.org.");
    }

    public boolean isRejected() {
        return !fault.isEmpty();
    }
}
