package org.shipworthy.digest;

/** What became of a confirmation link that was followed. */
public sealed interface Confirmation {

    record Confirmed(Subscription subscription) implements Confirmation {}

    /** The link had done its work before, and the subscription still stands. */
    record Repeated(Subscription subscription) implements Confirmation {}

    record Expired() implements Confirmation {}

    /** Never given out, or of a subscription that has ended since. */
    record Unknown() implements Confirmation {}
}
