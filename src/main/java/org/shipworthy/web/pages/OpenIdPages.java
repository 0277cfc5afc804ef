package org.shipworthy.web.pages;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.shipworthy.community.Identities;
import org.shipworthy.community.Identity;
import org.shipworthy.web.http.HostCookie;
import org.shipworthy.web.http.OpenId;
import org.shipworthy.web.http.OpenIdAttempt;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Signer;
import org.shipworthy.web.http.Visit;

/**
 * The way to the provider and back. The way back changes something although it is a GET: the state in the browser's
 * signed cookie shows that the same browser began it.
 */
public final class OpenIdPages {

    public static final String CALLBACK = "/votes/signed-in";

    private final OpenId provider;
    private final Identities identities;
    private final Signer signer;
    private final HostCookie cookie;
    private final InstantSource clock;
    private final VerifyPages verified;
    private final ErrorPage errors;
    private final SecureRandom random = new SecureRandom();

    public OpenIdPages(OpenId provider, Identities identities, Signer signer, boolean secure, InstantSource clock, VerifyPages verified, ErrorPage errors) {
        this.provider = provider;
        this.identities = identities;
        this.signer = signer;
        this.cookie = HostCookie.named("shipworthy_sign_in", OpenIdAttempt.LIFETIME, secure);
        this.clock = clock;
        this.verified = verified;
        this.errors = errors;
    }

    public Reply leave(Visit visit) {
        OpenIdAttempt attempt = OpenIdAttempt.fresh(random, clock.instant());
        return provider.signInAddress(visit.context().vertx(), attempt)
                .map(address -> cookie.set(Reply.seeOther(address), signer.sign(attempt.write())))
                .orElseGet(() -> errors.of(503, "Signing in does not work now", "The provider did not answer. Nothing was changed. Try again later, or use a mail link."));
    }

    /** Whatever came of it, the attempt is over, and the browser forgets it. */
    public Reply comeBack(Visit visit) {
        return cookie.clear(redeem(visit));
    }

    private Reply redeem(Visit visit) {
        Optional<OpenIdAttempt> attempt = cookie.read(visit).flatMap(signer::open).flatMap(OpenIdAttempt::read).filter(begun -> !begun.isOver(clock.instant()))
                .filter(begun -> MessageDigest.isEqual(begun.state().getBytes(), visit.query("state").getBytes()));
        Optional<OpenId.Account> account = visit.query("code").isEmpty() ? Optional.empty()
                : attempt.flatMap(begun -> provider.redeem(visit.context().vertx(), visit.query("code"), begun));
        return account.map(this::identity).map(identity -> verified.verify(visit, identity))
                .orElseGet(() -> errors.of(403, "You were not signed in", "The provider did not confirm who you are, or the attempt began in another browser "
                        + "or more than " + OpenIdAttempt.LIFETIME.toMinutes() + " minutes ago. Nothing was changed. You can try again.").atSecretAddress());
    }

    private Identity identity(OpenId.Account account) {
        return identities.ofAccount(account.issuer(), account.subject(), account.mail());
    }
}
