package org.shipworthy.web.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Toll;
import org.shipworthy.web.http.Visit;

/** Stands between a form and its page while the network is busy: it holds the same form, and what is to be paid first. */
public final class TollPage {

    /** The fields in which a form brings back what was paid. */
    public static final String CHALLENGE = "toll-challenge";
    public static final String ANSWER = "toll-answer";

    private final Templates templates;
    private final Frame.House house;

    public TollPage(Templates templates, Frame.House house) {
        this.templates = templates;
        this.house = house;
    }

    /** @param fields of the form that was sent, to be sent again */
    public record View(Frame frame, String action, SequencedMap<String, String> fields, String challenge) {

        public int bits() {
            return Toll.BITS;
        }

        public long waitSeconds() {
            return Toll.WAIT.toSeconds();
        }
    }

    public Reply answer(Visit visit, String challenge) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : visit.context().request().formAttributes()) {
            if (!field.getKey().equals(CHALLENGE) && !field.getKey().equals(ANSWER)) {
                fields.put(field.getKey(), field.getValue());
            }
        }
        Frame frame = house.frame("One moment", "Many forms come from your network just now.", visit.path(), "").hiddenFromSearch();
        return Reply.html(429, templates.render("toll", new View(frame, visit.path(), fields, challenge)))
                .with("Retry-After", Long.toString(Toll.WAIT.toSeconds())).personal();
    }
}
