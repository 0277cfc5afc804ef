package org.shipworthy._support;

import java.util.List;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Subscriptions;

/** Who would get the weekly digest now, found as its sending finds them. */
public final class Readers {

    private Readers() {}

    /** By id, up to a thousand. */
    public static List<Recipient> of(Subscriptions subscriptions) {
        return after(0, subscriptions);
    }

    /** Those after a subscriber, up to a thousand. */
    public static List<Recipient> after(long subscriber, Subscriptions subscriptions) {
        return subscriptions.listStillWanting(subscriptions.listRecipientIds(subscriber, 1_000));
    }
}
