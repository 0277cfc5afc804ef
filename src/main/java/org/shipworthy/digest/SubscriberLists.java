package org.shipworthy.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shipworthy.storage.Database;

/** Subscribers in and out as lists of any length, of which only a small part is in memory at a time. */
public final class SubscriberLists {

    private static final int AT_A_TIME = 2_000;

    private final SubscriberFileStore store;

    public SubscriberLists(Database database) {
        this.store = new SubscriberFileStore(database, new SubscriberKeys(database));
    }

    /** Takes a list in. What was handed over when it breaks off stays; the same list again goes on from there. */
    public Intake intake() {
        return new Intake();
    }

    /** Gathers a list's rows. Who is on record stays as she is; who had her address erased is passed over. */
    public final class Intake {

        private final List<Consenting> waiting = new ArrayList<>();
        private ListTally tally = ListTally.NONE;

        private Intake() {}

        public void add(Consenting one) {
            waiting.add(one);
            if (waiting.size() == AT_A_TIME) {
                flush();
            }
        }

        private void flush() {
            tally = tally.plus(store.add(waiting));
            waiting.clear();
        }

        /** What became of all that was added. */
        public ListTally finish() {
            flush();
            return tally;
        }
    }

    /** Everybody who is mailed, in the order in which they came. */
    public void forEach(Consumer<Consenting> taker) {
        long last = 0;
        boolean more = true;
        while (more) {
            Map<Long, Consenting> page = store.list(last, AT_A_TIME);
            page.values().forEach(taker);
            last = page.keySet().stream().max(Long::compare).orElse(last);
            more = page.size() == AT_A_TIME;
        }
    }
}
