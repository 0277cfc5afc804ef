package org.shipworthy.community;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shipworthy.storage.Database;

/**
 * Every ballot that was ever cast, chained: each link's head depends on all ballots before it, so that none of them can be
 * changed, taken out or put in without another head than the one that was published.
 */
public final class Ledger {

    private final LedgerStore store;
    private final InstantSource clock;

    public Ledger(Database database, InstantSource clock) {
        this.store = new LedgerStore(database);
        this.clock = clock;
    }

    /** Seals what came since the last link, and says what is new; empty when nothing came. Of several nodes one at a time does it. */
    public Optional<ChainLink> seal() {
        Optional<ChainLink> last = Optional.empty();
        for (Optional<ChainLink> link = store.seal(clock.instant()); link.isPresent(); link = store.seal(clock.instant())) {
            last = link;
        }
        return last;
    }

    /**
     * Hands on all ballots in the order of the chain, those that are not sealed yet after the others, without holding them;
     * and returns the links. Both are of one moment.
     */
    public List<ChainLink> read(Consumer<LedgerRow> taker) {
        return store.read(taker);
    }

    /** The last link of each of the latest days that had one, newest first. */
    public List<ChainLink> listHeads(int days) {
        return store.listHeads(days);
    }
}
