package org.shipworthy.web.pages;

import java.util.Optional;
import org.shipworthy.kernel.Token;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code POST /votes/token}: a token with which a verified voter's programs vote. It is shown once, and an earlier one stops working. */
public final class VoterTokenPage implements Page {

    public static final String PATH = "/votes/token";

    private final Templates templates;
    private final Frame.House house;
    private final Site site;
    private final OwnVotes ownVotes;
    private final ErrorPage errors;

    public VoterTokenPage(Templates templates, Frame.House house, Site site, OwnVotes ownVotes, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.site = site;
        this.ownVotes = ownVotes;
        this.errors = errors;
    }

    public record View(Frame frame, String token) {}

    @Override
    public Reply answer(Visit visit) {
        Optional<Token> token = ownVotes.voter(visit).flatMap(site.community()::makeToken);
        return token.map(this::show).orElseGet(() -> errors.of(403, "Only verified voters have a token", "Verify this browser’s votes first."));
    }

    private Reply show(Token token) {
        Frame frame = house.frame("Your token", "For programs that vote for you.", PATH, "").hiddenFromSearch();
        return Reply.html(200, templates.render("votes/token", new View(frame, token.value()))).atSecretAddress();
    }
}
