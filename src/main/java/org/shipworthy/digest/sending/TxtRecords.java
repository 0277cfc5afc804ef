package org.shipworthy.digest.sending;

import java.util.List;

/** Looks TXT records up. */
@FunctionalInterface
public interface TxtRecords {

    /** The DNS did not answer. */
    final class Unanswered extends Exception {

        public Unanswered(String message) {
            super(message);
        }
    }

    /** The texts at a name, each put together from its parts; empty when there are none. */
    List<String> at(String name) throws Unanswered;
}
