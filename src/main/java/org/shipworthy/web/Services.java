package org.shipworthy.web;

import java.time.InstantSource;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.digest.AddressProofs;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.sending.Reports;
import org.shipworthy.digest.sending.Runs;
import org.shipworthy.publish.Site;
import org.shipworthy.storage.Secrets;

/** What the server serves. */
public record Services(Site site, Accounts accounts, Subscriptions subscriptions, Editions editions, Runs runs, Reports reports,
                       AddressProofs addressProofs, Secrets secrets, InstantSource clock) {}
