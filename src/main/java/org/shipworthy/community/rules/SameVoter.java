package org.shipworthy.community.rules;

/** One person, one ballot on each question, however many browsers. */
public record SameVoter() implements Rule {

    @Override
    public String key() {
        return "same-voter";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String name() {
        return "One voter, two browsers";
    }

    @Override
    public String text() {
        return "When a second browser is verified with the address or account of an earlier one, both are one voter. "
                + "Where both have voted on a question, the ballot of the earlier browser’s voter stays and the unverified one is set aside.";
    }
}
