package org.shipworthy.web.pages;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Verification;
import org.shipworthy.community.Voter;
import org.shipworthy.kernel.Sha256;
import org.shipworthy.web.http.Signer;

/**
 * What a voter's browser keeps: the voter's name, and a mark for each of the latest ballots, so that a page can
 * show the reader's own vote without asking the database. The ballots themselves are in the database; a mark that fell
 * out of the cookie only stops the page from showing it.
 */
record VoterCookie(Voter voter, SequencedMap<String, Choice> marks) {

    /** The voter's name, then each mark after the letter of its choice. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}(\\.[a-%c][A-Za-z0-9_-]{8})*+".formatted('a' + Choice.values().length - 1));

    private static final int MOST_MARKS = 200;
    private static final int CHANCE_BYTES = 12;
    /** Enough until the year 2527. */
    private static final int TIME_DIGITS = 11;

    /**
     * A new voter's. The name begins with the time, so that ballots of people who vote at about the same time stand side by
     * side in the database's index of voters: with names of chance alone each would cost a page of its own. 96 bits of it
     * are chance.
     */
    static VoterCookie fresh(Instant now, RandomGenerator random) {
        byte[] chance = new byte[CHANCE_BYTES];
        random.nextBytes(chance);
        String name = HexFormat.of().toHexDigits(now.toEpochMilli(), TIME_DIGITS) + Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
        return new VoterCookie(new Voter(name), new LinkedHashMap<>());
    }

    /** What the verified voter's browser keeps from now on. */
    static VoterCookie of(Verification verification) {
        VoterCookie cookie = new VoterCookie(verification.voter(), new LinkedHashMap<>());
        for (var said : verification.choices().entrySet()) {
            cookie = cookie.with(said.getKey(), said.getValue());
        }
        return cookie;
    }

    /** Reads a signed cookie; empty when it is not one of ours, or not of the form that this version writes. */
    static Optional<VoterCookie> read(String cookie, Signer signer) {
        return signer.open(cookie).filter(text -> FORM.matcher(text).matches()).map(VoterCookie::parse);
    }

    private static VoterCookie parse(String text) {
        String[] parts = text.split("\\.");
        SequencedMap<String, Choice> marks = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            marks.put(parts[i].substring(1), Choice.values()[parts[i].charAt(0) - 'a']);
        }
        return new VoterCookie(new Voter(parts[0]), marks);
    }

    String write(Signer signer) {
        StringBuilder text = new StringBuilder(voter.id());
        marks.forEach((mark, choice) -> text.append('.').append((char) ('a' + choice.ordinal())).append(mark));
        return signer.sign(text.toString());
    }

    Optional<Choice> choiceOn(Subject subject) {
        return Optional.ofNullable(marks.get(mark(subject)));
    }

    VoterCookie with(Subject subject, Choice choice) {
        String mark = mark(subject);
        VoterCookie with = without(mark);
        with.marks.putLast(mark, choice);
        if (with.marks.size() > MOST_MARKS) {
            with.marks.pollFirstEntry();
        }
        return with;
    }

    VoterCookie without(Subject subject) {
        return without(mark(subject));
    }

    private VoterCookie without(String mark) {
        SequencedMap<String, Choice> fewer = new LinkedHashMap<>(marks);
        fewer.remove(mark);
        return new VoterCookie(voter, fewer);
    }

    /** Six bytes of a hash: short enough for two hundred of them in a cookie. */
    private static String mark(Subject subject) {
        return Sha256.of(subject.key()).first(6).base64();
    }
}
