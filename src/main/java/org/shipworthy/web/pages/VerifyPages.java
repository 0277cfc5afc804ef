package org.shipworthy.web.pages;

import java.util.Optional;
import org.shipworthy.community.Identity;
import org.shipworthy.community.Meeting;
import org.shipworthy.community.Verification;
import org.shipworthy.digest.AddressProofs;
import org.shipworthy.digest.ProofLink;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/**
 * {@code /votes/verify}: how a browser's votes become verified. The browser in which the link's button is pressed is the
 * one that is verified, not the one that asked: so nobody's address can make somebody else's votes count.
 */
public final class VerifyPages {

    public static final String PATH = "/votes/verify";

    private final Templates templates;
    private final Frame.House house;
    private final Site site;
    private final AddressProofs proofs;
    private final OwnVotes ownVotes;
    private final Optional<String> provider;

    /** @param provider where one can sign in instead */
    public VerifyPages(Templates templates, Frame.House house, Site site, AddressProofs proofs, OwnVotes ownVotes, Optional<String> provider) {
        this.templates = templates;
        this.house = house;
        this.site = site;
        this.proofs = proofs;
        this.ownVotes = ownVotes;
        this.provider = provider;
    }

    /**
     * @param typed what was typed before
     * @param fault what is wrong with it; empty when nothing is
     */
    public record View(Frame frame, String typed, String fault, Optional<String> provider) {

        public boolean isRejected() {
            return !fault.isEmpty();
        }
    }

    public record Step(Frame frame, String title, String text) {}

    /** @param address the proven one, masked */
    public record Confirm(Frame frame, String address, Meeting meeting) {}

    public Reply show(Visit visit) {
        return form(200, "", "");
    }

    /** Answers alike whether the address is known or not. */
    public Reply ask(Visit visit) {
        String typed = visit.form("email");
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            return form(422, typed, "Mail cannot be sent to this. An address looks like name@example.org.");
        }
        proofs.ask(address.get());
        return step(200, "Check your mail", "A link is on its way to " + address.get().value() + ", unless " + AddressProofs.MOST_A_DAY
                + " were sent there today already. Open it in this browser within " + AddressProofs.LINK_LIFETIME.toHours()
                + " hours. Nothing came within a few minutes? Look into the spam folder.");
    }

    public Reply askToConfirm(Visit visit) {
        Optional<ProofLink> link = ProofLink.parse(visit.part("token"));
        return link.flatMap(proofs::find).map(identity -> confirmation(link.get(), site.community().foresee(ownVotes.voter(visit), identity)))
                .orElseGet(this::deadLink);
    }

    private Reply confirmation(ProofLink link, Meeting meeting) {
        Confirm view = new Confirm(frame("Verify your votes").hiddenFromSearch(), link.address(), meeting);
        return Reply.html(200, templates.render("votes/confirm", view)).atSecretAddress();
    }

    public Reply confirm(Visit visit) {
        return ProofLink.parse(visit.part("token")).flatMap(proofs::redeem).map(identity -> verify(visit, identity)).orElseGet(this::deadLink);
    }

    /** Makes this browser's voter verified, and shows what that voter said. */
    Reply verify(Visit visit, Identity identity) {
        VoterCookie cookie = ownVotes.cookieOrFresh(visit);
        Verification verification = site.verify(cookie.voter(), identity);
        return ownVotes.keep(Reply.seeOther(OwnVotesPage.PATH), VoterCookie.of(verification));
    }

    private Reply deadLink() {
        return step(410, "This link does not work any more", "It was used, is older than " + AddressProofs.LINK_LIFETIME.toHours()
                + " hours, or was never given out. You can ask for another one.");
    }

    private Reply form(int status, String typed, String fault) {
        Frame frame = frame("Verify your votes");
        return Reply.html(status, templates.render("votes/verify", new View(status == 200 ? frame : frame.hiddenFromSearch(), typed, fault, provider)));
    }

    private Reply step(int status, String title, String text) {
        return Reply.html(status, templates.render("votes/step", new Step(frame(title).hiddenFromSearch(), title, text))).atSecretAddress();
    }

    private Frame frame(String title) {
        return house.frame(title, "How votes become verified: one person, one vote on each question.", PATH, "");
    }
}
