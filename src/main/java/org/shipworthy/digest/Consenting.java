package org.shipworthy.digest;

import java.time.LocalDate;
import java.util.Set;
import org.shipworthy.kernel.EmailAddress;

/**
 * Somebody who agreed elsewhere to be mailed, as a list says, or one who did here, as a list is written.
 *
 * @param wishes at least one
 * @param on     when the consent was given
 * @param source where it was given, as its keeper words it
 */
public record Consenting(EmailAddress address, Set<Wish> wishes, LocalDate on, String source) {

    public static final int LONGEST_SOURCE = 200;

    public Consenting {
        wishes = Set.copyOf(wishes);
    }
}
