package org.shipworthy.digest.sending;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.shipworthy.kernel.Hmac;
import org.shipworthy.storage.Database;

/** What the couriers of one node share. */
record Node(String name, RunStore runs, ShareStore shares, RosterStore roster, DeliveryStore deliveries, Mailing mailing, MessageWriter writer, Pacing pacing,
        Outage outage, Standstill standstill, Refusals refusals, Retries retries, Leases leases, InstantSource clock) {

    static Node of(String name, Database database, InstantSource clock, SendingSettings settings, Mailing mailing, Hmac referenceKey, RandomGenerator random) {
        ShareStore shares = new ShareStore(database);
        return new Node(name, new RunStore(database), shares, new RosterStore(database), new DeliveryStore(database), mailing, new MessageWriter(settings, referenceKey),
                new Pacing(settings, random), new Outage(System::nanoTime, random), new Standstill(), new Refusals(mailing), new Retries(random),
                new Leases(shares, name, settings.leasePatience(), System::nanoTime), clock);
    }
}
