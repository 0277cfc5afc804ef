package org.shipworthy.community.rules;

/** A field that people do not see. */
public record Honeypot() implements Rule {

    @Override
    public String key() {
        return "honeypot";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String name() {
        return "A field nobody sees";
    }

    @Override
    public String text() {
        return "The form of a vote has a field that no person sees or hears of. A ballot with something in it was filled in by a program and is set aside.";
    }
}
