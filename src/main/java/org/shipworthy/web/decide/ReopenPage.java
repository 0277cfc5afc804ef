package org.shipworthy.web.decide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.record.Reopened;
import org.shipworthy.decide.record.Reopening;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Uploads;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.Frame;

/** {@code /decide/reopen}: takes a decision record back and says what has changed since. Nothing of it is kept. */
public final class ReopenPage {

    public static final String PATH = BriefAddress.PATH + "/reopen";
    /** Where files go. */
    public static final String FILE = PATH + "/file";
    /** Of a form with a file: a record is in few bytes more than it has characters. */
    public static final int MOST_BYTES = 2 << 20;

    private final Templates templates;
    private final Frame.House house;
    private final Answers answers;

    public ReopenPage(Templates templates, Frame.House house, Answers answers) {
        this.templates = templates;
        this.house = house;
        this.answers = answers;
    }

    /** @param problem why nothing could be said; empty when something could, or nothing was asked */
    public record View(Frame frame, Optional<Reopened.Read> read, String problem) {}

    public Reply show(Visit visit) {
        return reply(200, Optional.empty(), "");
    }

    public Reply paste(Visit visit) {
        return reopen(visit, visit.form("record"));
    }

    public Reply file(Visit visit, InputStream file) {
        try {
            return reopen(visit, new String(file.readNBytes(Reopening.MOST_CHARACTERS + 1), UTF_8));
        } catch (IOException e) {
            return reply(400, Optional.empty(), "The file did not arrive whole. Nothing of it was kept. Send it again.");
        }
    }

    public Reply refuse(Visit visit, Uploads.Refusal why) {
        return switch (why) {
            case NO_LENGTH -> reply(411, Optional.empty(), "The request does not say how long it is.");
            case TOO_LARGE -> reply(413, Optional.empty(), "The file is larger than any decision record.");
            case WRONG_TYPE -> reply(415, Optional.empty(), "A record comes as a form with a file.");
            case NO_FILE -> reply(400, Optional.empty(), "There was no file in the form.");
            case BUSY -> reply(503, Optional.empty(), "Other files are being worked on. Try again in a minute.");
        };
    }

    private Reply reopen(Visit visit, String text) {
        return switch (Reopening.of(text, visit.snapshot(), answers, visit.today())) {
            case Reopened.Unreadable unreadable -> reply(422, Optional.empty(), unreadable.why());
            case Reopened.Read read -> reply(200, Optional.of(read), "");
        };
    }

    private Reply reply(int status, Optional<Reopened.Read> read, String problem) {
        Frame frame = house.frame("Reopen a decision record", "Bring a decision record back and see what has changed since.", PATH, BriefAddress.PATH);
        return Reply.html(status, templates.render("decide/reopen", new View(frame, read, problem)));
    }
}
