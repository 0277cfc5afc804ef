package org.shipworthy.web;

import java.time.InstantSource;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.publish.Site;
import org.shipworthy.storage.Secrets;

/** What the server serves. */
public record Services(Site site, Accounts accounts, Secrets secrets, InstantSource clock) {}
