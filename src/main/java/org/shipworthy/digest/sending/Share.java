package org.shipworthy.digest.sending;

/**
 * A part of a run as the database shows it.
 *
 * @param holder the node that carries it; empty for none
 */
record Share(long run, int number, String holder, long generation, long beats) {

    /** The share that is no recipients, but the writing down of all the others. */
    static final int COMPOSING = 0;

    boolean isHeld() {
        return !holder.isEmpty();
    }
}
