package org.shipworthy.panel;

import org.shipworthy.kernel.Sha256;
import org.shipworthy.kernel.Slug;

/**
 * A ruling in the chain over all that were ever published.
 *
 * @param number     its place in the chain, from 1
 * @param recordedAt when it was published, as {@link org.shipworthy.storage.InstantText} writes it
 * @param writtenOn  a day in ISO form
 * @param statement  SHA-256 of the review's statement in UTF-8, in hexadecimal
 * @param head       SHA-256 of the head before, in hexadecimal, and of the line, both ended by a line feed
 */
public record SealedRuling(long number, String recordedAt, Slug tool, Slug lens, Ruling ruling, Author.Kind author, String writtenOn, String statement, String head) {

    /** Before the first. */
    public static final String BEGINNING = "0".repeat(64);

    /** What the chain says of it, separated by commas; none of it ever changes. */
    public String line() {
        return String.join(",", Long.toString(number), recordedAt, tool.value(), lens.value(), ruling.key(), author.key(), writtenOn, statement);
    }

    /** The head after a line. */
    public static String head(String before, String line) {
        return Sha256.of(before + "\n" + line + "\n").hex();
    }

    SealedRuling behind(String before) {
        return new SealedRuling(number, recordedAt, tool, lens, ruling, author, writtenOn, statement, head(before, line()));
    }
}
