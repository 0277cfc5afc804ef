package org.shipworthy.web.pages;

import java.util.Collection;
import java.util.Optional;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.web.http.Signer;
import org.shipworthy.web.http.Visit;

/** What a visitor voted, by the visitor's own signed cookie. */
public final class OwnVotes {

    private final Signer signer;

    public OwnVotes(Signer signer) {
        this.signer = signer;
    }

    Optional<VoterCookie> cookie(Visit visit) {
        return visit.cookie(VoterCookie.NAME).flatMap(cookie -> VoterCookie.read(cookie, signer));
    }

    String sign(VoterCookie cookie) {
        return cookie.write(signer);
    }

    Optional<Choice> on(Visit visit, Subject subject) {
        return cookie(visit).flatMap(cookie -> cookie.choiceOn(subject));
    }

    boolean has(Visit visit, Collection<Subject> subjects) {
        return cookie(visit).filter(cookie -> subjects.stream().anyMatch(subject -> cookie.choiceOn(subject).isPresent())).isPresent();
    }
}
