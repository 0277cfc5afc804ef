package org.shipworthy.web.pages;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Voter;
import org.shipworthy.web.http.HostCookie;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Signer;
import org.shipworthy.web.http.Visit;

/** What a visitor voted, by the visitor's own signed cookie. */
public final class OwnVotes {

    private static final Duration KEPT_FOR = Duration.ofDays(365);

    private final Signer signer;
    private final HostCookie place;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** @param secure whether the site is reached by HTTPS, so that the cookie never travels without */
    public OwnVotes(Signer signer, boolean secure, InstantSource clock) {
        this.signer = signer;
        this.clock = clock;
        this.place = HostCookie.named("shipworthy_voter", KEPT_FOR, secure);
    }

    Optional<VoterCookie> cookie(Visit visit) {
        return place.read(visit).flatMap(cookie -> VoterCookie.read(cookie, signer));
    }

    /** Of a browser that never voted: that of a new voter. */
    VoterCookie cookieOrFresh(Visit visit) {
        return cookie(visit).orElseGet(() -> VoterCookie.fresh(clock.instant(), random));
    }

    /** The reply, with which the browser keeps the cookie from now on. */
    Reply keep(Reply reply, VoterCookie cookie) {
        return place.set(reply, cookie.write(signer));
    }

    /** Who this browser votes as; empty when it never voted. */
    public Optional<Voter> voter(Visit visit) {
        return cookie(visit).map(VoterCookie::voter);
    }

    /** The reply, with which a browser that has voted remembers this ballot, or without a choice forgets it. */
    public Reply afterwards(Reply reply, Visit visit, Subject subject, Optional<Choice> choice) {
        return cookie(visit).map(cookie -> keep(reply, choice.map(one -> cookie.with(subject, one)).orElseGet(() -> cookie.without(subject)))).orElse(reply);
    }

    Optional<Choice> on(Visit visit, Subject subject) {
        return cookie(visit).flatMap(cookie -> cookie.choiceOn(subject));
    }

    boolean has(Visit visit, Collection<Subject> subjects) {
        return cookie(visit).filter(cookie -> subjects.stream().anyMatch(subject -> cookie.choiceOn(subject).isPresent())).isPresent();
    }
}
