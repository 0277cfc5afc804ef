package org.shipworthy.accounts;

import java.time.Instant;
import org.shipworthy.kernel.EmailAddress;

/** Somebody who works at the desk. */
public record User(long id, EmailAddress email, Role role, Instant addedAt) {}
