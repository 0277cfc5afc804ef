package org.shipworthy.decide.brief;

/** One thing that a tool is held against. */
public sealed interface Requirement permits Asked, Implied, Own {

    /** What is asked, to follow the tool's name: {@code accepts audio}. */
    String words();

    Check check(Candidate candidate);
}
