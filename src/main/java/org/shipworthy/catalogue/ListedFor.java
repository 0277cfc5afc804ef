package org.shipworthy.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The offers that a claim about a tool is made for. A source that lists each seller apart says so in the note:
 * {@code As listed for OpenRouter, Together AI and Kilo}, after a semicolon anything. A name is that of a seller, or the one
 * that an offer has or begins with.
 */
public final class ListedFor {

    static final String PREFIX = "As listed for ";
    static final String OTHERS = " others";

    private static final Pattern BETWEEN = Pattern.compile(", | and ");
    private static final Pattern VERSION = Pattern.compile("For ([^;]+);");

    private ListedFor() {}

    /** Whether the claim is made for no offer in particular, or for more than are named. */
    public static boolean all(Claim claim) {
        return claim.note().filter(note -> note.startsWith(PREFIX) && !names(note).endsWith(OTHERS)).isEmpty();
    }

    /** Whether the claim names the offer. */
    public static boolean names(Claim claim, Offer offer) {
        return claim.note().filter(note -> note.startsWith(PREFIX)).stream().flatMap(note -> BETWEEN.splitAsStream(names(note)))
                .anyMatch(name -> isCalled(offer, name));
    }

    private static String names(String note) {
        int end = note.indexOf(';');
        return end < 0 ? note.substring(PREFIX.length()) : note.substring(PREFIX.length(), end);
    }

    private static boolean begins(String text, String name) {
        return text.startsWith(name) && text.length() > name.length() && !Character.isLetterOrDigit(text.charAt(name.length()));
    }

    /** The one version of a tool that a claim is about: {@code For GLM-5V-Turbo; the others take text only}. */
    public static Optional<String> version(Claim claim) {
        return claim.note().map(VERSION::matcher).filter(Matcher::lookingAt).map(found -> found.group(1));
    }

    private static boolean isCalled(Offer offer, String name) {
        return Stream.of(offer.seller(), offer.name()).anyMatch(name::equalsIgnoreCase) || begins(offer.name(), name);
    }
}
