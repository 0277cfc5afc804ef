package org.shipworthy.accounts;

import java.time.Instant;
import org.shipworthy.kernel.Token;

/** Lets a user in once, until it expires. The token is nowhere else: it cannot be shown a second time. */
public record SignInLink(User user, Token token, Instant expiresAt) {}
