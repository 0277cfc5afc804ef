package org.shipworthy.digest.sending;

import java.util.ArrayList;
import java.util.List;
import org.shipworthy.digest.Suppression;

/**
 * Tells a mailbox that is gone from a fault of ours. A recipient whom the server refuses for good is suppressed, but
 * only after another message got through: when everything is refused, the server or its settings are to blame, and
 * nobody may lose a subscription for that.
 */
final class Refusals {

    /** Refused in a row, by all connections of this node together. */
    static final int TOO_MANY = 20;

    private final Mailing mailing;
    private final List<Long> gone = new ArrayList<>();
    private int inARow;
    private boolean suspicious;

    Refusals(Mailing mailing) {
        this.mailing = mailing;
    }

    /** @return whether there were so many in a row that the fault must be here */
    synchronized boolean add(long reader, boolean mailboxGone) {
        inARow++;
        if (inARow >= TOO_MANY) {
            suspicious = true;
            inARow = 0;
            gone.clear();
            return true;
        }
        if (mailboxGone && !suspicious) {
            gone.add(reader);
        }
        return false;
    }

    synchronized void messageGotThrough() {
        inARow = 0;
        suspicious = false;
        suppressGone();
    }

    /** The run is at its end, and the few that were refused last were not too many. */
    synchronized void conclude() {
        suppressGone();
    }

    private void suppressGone() {
        gone.forEach(reader -> mailing.suppress(reader, Suppression.REFUSED));
        gone.clear();
    }
}
