package org.shipworthy.web.pages;

import java.util.List;
import java.util.Optional;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;

/** A page with a sentence and at most one button, on the way into the digest or out of it. */
public final class DigestStep {

    private final Templates templates;
    private final Frame.House house;

    public DigestStep(Templates templates, Frame.House house) {
        this.templates = templates;
        this.house = house;
    }

    /**
     * @param items  what the text speaks of
     * @param button what the button says, which posts to the page's own address; without one there is nothing to do
     * @param link   where else to go
     */
    public record View(Frame frame, String title, String text, List<String> items, Optional<String> button, Optional<Link> link) {}

    public record Link(String address, String label) {}

    Reply of(int status, String title, String text) {
        return of(status, title, text, List.of(), Optional.empty(), Optional.empty());
    }

    Reply asking(String title, String text, List<String> items, String button, Optional<Link> link) {
        return of(200, title, text, items, Optional.of(button), link);
    }

    Reply of(int status, String title, String text, List<String> items, Optional<String> button, Optional<Link> link) {
        Frame frame = house.frame(title, "A step on the way into the digest or out of it.", "/digest", "").hiddenFromSearch();
        return Reply.html(status, templates.render("digest/step", new View(frame, title, text, items, button, link))).atSecretAddress();
    }

    Reply deadLink() {
        return of(410, "This link does not work any more", "It was used, is too old, or was never given out. You can sign up again.");
    }
}
