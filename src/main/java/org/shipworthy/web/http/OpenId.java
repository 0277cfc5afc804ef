package org.shipworthy.web.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import io.vertx.ext.auth.oauth2.providers.OpenIDConnectAuth;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.shipworthy.kernel.EmailAddress;

/**
 * Lets somebody sign in at an OpenID Connect provider: the authorization code flow with state, nonce and PKCE (RFC 7636).
 * The provider is looked up when somebody first wants to sign in, so that the site starts without it. Calls block.
 */
public final class OpenId {

    private static final System.Logger LOG = System.getLogger(OpenId.class.getName());
    private static final int PATIENCE_SECONDS = 15;

    private final OpenIdSettings settings;
    private final String callback;
    private volatile OAuth2Auth provider;

    /** @param callback the whole address to which the provider sends the browser back */
    public OpenId(OpenIdSettings settings, String callback) {
        this.settings = settings;
        this.callback = callback;
    }

    /**
     * Who signed in.
     *
     * @param mail the account's address, when the provider says that it is verified
     */
    public record Account(String issuer, String subject, Optional<EmailAddress> mail) {}

    /** The provider's page; empty when the provider does not answer. */
    public Optional<String> signInAddress(Vertx vertx, OpenIdAttempt attempt) {
        return find(vertx).map(found -> found.authorizeURL(new OAuth2AuthorizationURL()
                .setRedirectUri(callback)
                .addScope("openid").addScope("email")
                .setState(attempt.state())
                .setCodeChallenge(attempt.codeChallenge())
                .setCodeChallengeMethod("S256")
                .putAdditionalParameter("nonce", attempt.nonce())));
    }

    /** The account behind the code; empty when the provider does not answer, or what it says does not fit the attempt. */
    public Optional<Account> redeem(Vertx vertx, String code, OpenIdAttempt attempt) {
        return find(vertx).flatMap(found -> await(found.authenticate(new Oauth2Credentials()
                        .setFlow(OAuth2FlowType.AUTH_CODE)
                        .setCode(code)
                        .setRedirectUri(callback)
                        .setCodeVerifier(attempt.codeVerifier()))))
                .flatMap(user -> account(user, attempt));
    }

    /** The library leaves the token out of the attributes unless its signature, issuer, audience and times are right. */
    private Optional<Account> account(User user, OpenIdAttempt attempt) {
        return Optional.ofNullable(user.attributes().getJsonObject("idToken"))
                .filter(token -> attempt.nonce().equals(token.getString("nonce")))
                .filter(token -> settings.issuer().equals(token.getString("iss")))
                .filter(token -> token.getString("sub") != null)
                .map(token -> new Account(settings.issuer(), token.getString("sub"), mail(token)));
    }

    private static Optional<EmailAddress> mail(JsonObject token) {
        return Boolean.TRUE.equals(token.getValue("email_verified")) ? EmailAddress.parse(token.getString("email")) : Optional.empty();
    }

    /** Of two that look at once, one provider is kept and the other is as good. */
    private Optional<OAuth2Auth> find(Vertx vertx) {
        if (provider == null) {
            await(OpenIDConnectAuth.discover(vertx, new OAuth2Options()
                    .setSite(settings.issuer())
                    .setClientId(settings.clientId())
                    .setClientSecret(settings.secret()))).ifPresent(found -> provider = found.missingKeyHandler(key -> found.jWKSet()));
        }
        return Optional.ofNullable(provider);
    }

    private <T> Optional<T> await(Future<T> answer) {
        try {
            return Optional.ofNullable(answer.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.WARNING, "Signing in at " + settings.issuer() + " failed: " + e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
