package org.shipworthy.accounts;

import org.shipworthy.kernel.Token;

/** What became of a sign-in link that was redeemed. */
public sealed interface SignIn {

    /** The session's token is for the browser's cookie alone. */
    record SignedIn(Token session, User user) implements SignIn {}

    record Expired() implements SignIn {}

    /** Used, replaced by a newer one, or never given out. */
    record Unknown() implements SignIn {}
}
