package org.shipworthy.web.pages;

import java.util.Optional;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.RowNumber;
import org.shipworthy.web.http.Visit;

/** {@code POST /votes/appeal}: a sentence against a ballot's being set aside, by the voter who cast it. */
public final class AppealPage implements Page {

    static final int LONGEST = 300;

    private final Site site;
    private final OwnVotes ownVotes;
    private final ErrorPage errors;

    public AppealPage(Site site, OwnVotes ownVotes, ErrorPage errors) {
        this.site = site;
        this.ownVotes = ownVotes;
        this.errors = errors;
    }

    @Override
    public Reply answer(Visit visit) {
        String sentence = visit.form("sentence");
        Optional<Long> ballot = RowNumber.parse(visit.form("ballot"));
        Optional<VoterCookie> cookie = ownVotes.cookie(visit);
        if (sentence.isEmpty() || sentence.length() > LONGEST || ballot.isEmpty() || cookie.isEmpty()) {
            return errors.of(400, "The appeal was not kept", "It needs a sentence of at most " + LONGEST + " characters, and the browser that the vote was cast in.");
        }
        return site.community().appeal(cookie.get().voter(), ballot.get(), sentence) ? Reply.seeOther(OwnVotesPage.PATH)
                : errors.of(409, "There is nothing to appeal", "The vote counts, was withdrawn, or was appealed for already.");
    }
}
