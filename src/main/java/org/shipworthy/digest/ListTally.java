package org.shipworthy.digest;

/**
 * What became of a list.
 *
 * @param added  who receives mail from now on
 * @param known  who was on record, in whatever state, and stays as she was
 * @param erased who had her address erased, and is not brought back
 */
public record ListTally(long added, long known, long erased) {

    public static final ListTally NONE = new ListTally(0, 0, 0);

    public ListTally plus(ListTally more) {
        return new ListTally(added + more.added, known + more.known, erased + more.erased);
    }
}
