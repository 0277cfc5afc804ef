package org.shipworthy.web.decide;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shipworthy.catalogue.Wording;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.decide.record.RecordJson;
import org.shipworthy.decide.record.RecordMarkdown;
import org.shipworthy.decide.record.Recorder;
import org.shipworthy.kernel.Json;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.Frame;

/** {@code /decide/record}: the answer of the brief in the address, written down as a decision: to print, as Markdown and as JSON. */
public final class RecordPages {

    public static final String PATH = BriefAddress.PATH + "/record";

    /** Names of people, in characters. */
    static final int LONGEST_BY = 120;

    private static final String BY = "by";
    private static final String AGAIN = "again";

    private final Templates templates;
    private final Frame.House house;
    private final Answers answers;

    public RecordPages(Templates templates, Frame.House house, Answers answers) {
        this.templates = templates;
        this.house = house;
        this.answers = answers;
    }

    /**
     * @param query   of the record's own address
     * @param kept    the fields of the brief
     * @param notices what of the address was left out
     */
    public record View(Frame frame, DecisionRecord record, String query, Map<String, String> kept, List<String> notices) {}

    public Reply page(Visit visit) {
        return answer(visit, made -> Reply.html(200, templates.render("decide/record", view(made))));
    }

    public Reply markdown(Visit visit) {
        return answer(visit, made -> file(Reply.of("text/markdown; charset=utf-8", RecordMarkdown.of(made.record())), made, "md"));
    }

    public Reply json(Visit visit) {
        return answer(visit, made -> file(Reply.of("application/json", Json.write(RecordJson.of(made.record()))), made, "json"));
    }

    private static Reply file(Reply reply, Made made, String ending) {
        return reply.with("Content-Disposition", "attachment; filename=\"decision-" + made.record().decidedOn() + "." + ending + "\"");
    }

    private record Made(Brief brief, DecisionRecord record, List<String> notices) {}

    /** What cannot be recorded leads to the form, which says why; an address that asks nothing too, before anything is computed on an event loop. */
    private Reply answer(Visit visit, Function<Made, Reply> reply) {
        Map<String, String> said = BriefAddress.fields(visit);
        return Brief.isIn(said) && Brief.parse(said) instanceof Brief.Reading.Read(Brief brief) && answers.answer(visit.snapshot(), brief, visit.today()) instanceof Answer.Result.Answered(Answer answer)
                ? reply.apply(made(visit, said, brief, answer))
                : Reply.seeOther(BriefAddress.PATH + "?" + Optional.ofNullable(visit.context().request().query()).orElse(""));
    }

    private static Made made(Visit visit, Map<String, String> said, Brief brief, Answer answer) {
        List<String> notices = new ArrayList<>();
        return new Made(brief, Recorder.record(visit.snapshot(), answer, by(said, notices), again(said, notices)), notices);
    }

    private static String by(Map<String, String> said, List<String> notices) {
        String by = said.getOrDefault(BY, "").strip();
        if (by.length() > LONGEST_BY || Wording.hasInvisible(by)) {
            notices.add("Who decides was left out: it must be one line of at most " + LONGEST_BY + " characters.");
            return "";
        }
        return by;
    }

    private static Optional<LocalDate> again(Map<String, String> said, List<String> notices) {
        String again = said.getOrDefault(AGAIN, "");
        try {
            return again.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(again));
        } catch (DateTimeException e) {
            notices.add("The day to look again was left out: it must be a day such as 2027-06-30.");
            return Optional.empty();
        }
    }

    private View view(Made made) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put(BY, made.record().decidedBy());
        more.put(AGAIN, made.record().lookAgainOn());
        Frame frame = house.frame("Decision record", "A decision with the facts that it rests on.", PATH, BriefAddress.PATH).hiddenFromSearch();
        return new View(frame, made.record(), made.brief().toQuery() + "&" + BriefAddress.query(more), BriefAddress.fields(made.brief()), made.notices());
    }
}
