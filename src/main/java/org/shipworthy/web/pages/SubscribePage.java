package org.shipworthy.web.pages;

import java.util.Optional;
import java.util.Set;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Wish;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.web.http.Evenly;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code POST /digest/subscribe}. Answers alike, and after the same time, whether the address is known or not. */
public final class SubscribePage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final Subscriptions subscriptions;
    private final DigestStep steps;

    public SubscribePage(Templates templates, Frame.House house, Subscriptions subscriptions) {
        this.templates = templates;
        this.house = house;
        this.subscriptions = subscriptions;
        this.steps = new DigestStep(templates, house);
    }

    /** @param form what was typed, and what is wrong with it */
    public record View(Frame frame, SignUp form) {}

    @Override
    public Reply answer(Visit visit) {
        WishWords words = new WishWords(visit.snapshot().shelf());
        String typed = visit.form("email");
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        Optional<Wish> wish = visit.form("wish").isEmpty() ? Optional.of(Wish.DIGEST)
                : Wish.parse(visit.form("wish")).filter(asked -> asked.topic().isOn(visit.snapshot().shelf()));
        if (wish.isEmpty()) {
            return rejected(SignUp.anew(typed, wish, words, "There is no such tool, comparison or category here. Choose what you want to hear of."));
        }
        return address.map(known -> Evenly.answer(() -> accepted(visit, known, wish.get(), words)))
                .orElseGet(() -> rejected(SignUp.anew(typed, wish, words, typed.isEmpty()
                        ? "Type the address that the mail should go to."
                        : "Mail cannot be sent to this. An address looks like name@example.org.")));
    }

    private Reply rejected(SignUp form) {
        Frame frame = house.frame("Sign up", "One mail a week at most.", "/digest", "").hiddenFromSearch();
        return Reply.html(422, templates.render("digest/subscribe", new View(frame, form)));
    }

    /** A program that filled in the trap is told the same, and nothing is done. */
    private Reply accepted(Visit visit, EmailAddress address, Wish wish, WishWords words) {
        if (visit.form(SignUp.TRAP).isEmpty()) {
            subscriptions.subscribe(address, Set.of(wish));
        }
        return steps.of(200, "Check your mail", "If " + address.value() + " does not receive this yet (" + words.of(wish)
                + "), a mail is on its way to it. It begins when the link in that mail is confirmed, within "
                + Subscriptions.LINK_LIFETIME.toDays() + " days. Nothing came within a few minutes? Look into the spam folder.");
    }
}
