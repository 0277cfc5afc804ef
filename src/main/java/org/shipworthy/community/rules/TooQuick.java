package org.shipworthy.community.rules;

import java.time.Duration;

/** How long a vote must have been in view before it is cast. */
public record TooQuick() implements Rule {

    public static final Duration LEAST = Duration.ofMillis(1_500);

    @Override
    public String key() {
        return "too-quick";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String name() {
        return "Too quick to have read";
    }

    @Override
    public String text() {
        return "A ballot less than " + LEAST.toMillis() / 1000.0 + " seconds after its question was shown is set aside. Voting again counts. "
                + "When it was shown is in a signed mark that the page’s script fetches; without scripts the vote is asked for once more, and that page carries the mark.";
    }
}
