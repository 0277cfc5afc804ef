package org.shipworthy.web.desk;

import java.util.Optional;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.accounts.LinkState;
import org.shipworthy.accounts.SignIn;
import org.shipworthy.kernel.Token;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;

/** The way into the desk and out of it. A link that a mail program or a scanner opens is not used up: only its button uses it. */
public final class SignInPages {

    private final Templates templates;
    private final Frame.House house;
    private final Accounts accounts;
    private final Door door;
    private final ErrorPage errors;

    public SignInPages(Templates templates, Frame.House house, Accounts accounts, Door door, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.accounts = accounts;
        this.door = door;
        this.errors = errors;
    }

    public record View(Frame frame, Token link) {}

    public Reply show(Visit visit) {
        Optional<Token> link = Token.parse(visit.part("token")).filter(token -> accounts.checkLink(token) == LinkState.USABLE);
        return link.map(this::button).orElseGet(this::deadLink).atSecretAddress();
    }

    private Reply button(Token link) {
        Frame frame = house.frame("Sign in", "Sign in to the desk.", "/desk", "").hiddenFromSearch();
        return Reply.html(200, templates.render("desk/sign-in", new View(frame, link)));
    }

    /** One page whether the link was used, replaced, too old or never given out. */
    private Reply deadLink() {
        return errors.of(410, "This link does not work any more", "A sign-in link works once, for "
                + Accounts.LINK_LIFETIME.toMinutes() + " minutes. Ask for a new one: whoever runs this site makes it with ./shipworthy user.");
    }

    public Reply redeem(Visit visit) {
        return Token.parse(visit.form("token")).map(accounts::redeem).map(outcome -> switch (outcome) {
            case SignIn.SignedIn in -> door.session().set(Reply.seeOther("/desk"), in.session().value());
            case SignIn.Expired expired -> deadLink();
            case SignIn.Unknown unknown -> deadLink();
        }).orElseGet(this::deadLink);
    }

    public Reply signOut(Visit visit) {
        door.token(visit).ifPresent(accounts::signOut);
        return door.session().clear(Reply.seeOther("/"));
    }
}
