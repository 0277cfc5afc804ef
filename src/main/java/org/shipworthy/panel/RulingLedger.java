package org.shipworthy.panel;

import java.util.Optional;
import java.util.function.Consumer;
import org.shipworthy.storage.Database;

/**
 * Every ruling that was ever published, chained. Reviews are only ever appended, one writer at a time, so their order is
 * that of their publication and the chain needs no table of its own: who changes, removes or inserts one changes every
 * head from there on.
 */
public final class RulingLedger {

    private final Database database;
    private Optional<RulingStore.Link> last = Optional.empty();

    public RulingLedger(Database database) {
        this.database = database;
    }

    /** Hands on all of them in the order of the chain, without holding them. */
    public void read(Consumer<SealedRuling> taker) {
        database.read(handle -> new RulingStore(handle).follow(Optional.empty(), taker));
    }

    /** The last one; empty when none was ever published. Reads only what came since it was asked before. */
    public synchronized Optional<SealedRuling> findLast() {
        last = database.read(handle -> new RulingStore(handle).follow(last, ruling -> { }));
        return last.map(RulingStore.Link::ruling);
    }
}
