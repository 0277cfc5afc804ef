package org.shipworthy.pricing.usage;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text whose rows are bounded: a quote or a bracket that is never closed would make a row of all that follows it. */
final class RowLimit extends FilterReader {

    /** Characters in a row: spend logs may carry whole conversations. */
    static final int MOST = 8_000_000;

    private long inThisRow;

    RowLimit(Reader in) {
        super(in);
    }

    static final class TooLong extends IOException {
        private TooLong() {
            super("a row of more than " + MOST + " characters");
        }
    }

    void nextRow() {
        inThisRow = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws TooLong {
        inThisRow += Math.max(0, read);
        if (inThisRow > MOST) {
            throw new TooLong();
        }
    }
}
