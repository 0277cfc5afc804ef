package org.shipworthy.web.desk;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.accounts.Role;
import org.shipworthy.accounts.User;
import org.shipworthy.kernel.Token;
import org.shipworthy.web.http.Gateway;
import org.shipworthy.web.http.HostCookie;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.ErrorPage;

/**
 * Lets users in, and tells strangers one thing whatever they ask for: the answer is the same for every address, method
 * and body, so that it says nothing of what is behind.
 */
public final class Door implements Handler<RoutingContext> {

    private static final String USER = "desk.user";

    private final Accounts accounts;
    private final HostCookie session;
    private final Gateway gateway;
    private final Reply closed;

    public Door(Accounts accounts, boolean secure, Gateway gateway, ErrorPage errors) {
        this.accounts = accounts;
        this.session = HostCookie.named("shipworthy_desk", Accounts.SESSION_LIFETIME, secure);
        this.gateway = gateway;
        this.closed = errors.of(403, "The desk is closed",
                "People who work here sign in with a link made by ./shipworthy user.").personal();
    }

    HostCookie session() {
        return session;
    }

    /** The user who was let in. */
    static User user(Visit visit) {
        return visit.context().get(USER);
    }

    @Override
    public void handle(RoutingContext context) {
        Optional<Token> shown = token(gateway.visit(context));
        if (shown.isEmpty()) {
            gateway.send(context, closed);
        } else {
            look(context, shown.get());
        }
    }

    Optional<Token> token(Visit visit) {
        return session.read(visit).flatMap(Token::parse);
    }

    /** Looking at a session may block. Until it is known whose it is, nothing of the request's body is read. */
    private void look(RoutingContext context, Token shown) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            request.pause();
        }
        Context loop = context.vertx().getOrCreateContext();
        Thread.startVirtualThread(() -> {
            try {
                Optional<User> user = accounts.findSession(shown);
                loop.runOnContext(ignored -> answer(context, user));
            } catch (RuntimeException | Error e) {
                loop.runOnContext(ignored -> context.fail(e));
            }
        });
    }

    /** Members keep briefs; the rest of the desk is the editors'. */
    private static boolean isForMembers(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(BriefsPage.PATH) || path.startsWith(BriefsPage.PATH + "/") || path.equals("/desk/sign-out");
    }

    /** What comes next takes up the body; only then does it flow. */
    private void answer(RoutingContext context, Optional<User> user) {
        if (user.isPresent() && user.get().role() == Role.MEMBER && !isForMembers(context)) {
            gateway.send(context, Reply.seeOther(BriefsPage.PATH).personal());
        } else if (user.isPresent()) {
            context.put(USER, user.get());
            context.next();
        } else {
            gateway.send(context, closed);
        }
        if (!context.request().isEnded()) {
            context.request().resume();
        }
    }
}
