package org.shipworthy.web.decide;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.decide.record.Recorder;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.Frame;

/** {@code /decide/record}: the answer of the brief in the address, written down as a decision: to print, as Markdown and as JSON. */
public final class RecordPages {

    public static final String PATH = BriefAddress.PATH + "/record";

    private final Templates templates;
    private final Frame.House house;
    private final Answers answers;

    public RecordPages(Templates templates, Frame.House house, Answers answers) {
        this.templates = templates;
        this.house = house;
        this.answers = answers;
    }

    public Reply page(Visit visit) {
        return answer(visit, made -> Reply.html(200, templates.render("decide/record", view(made))));
    }

    public Reply markdown(Visit visit) {
        return answer(visit, made -> RecordFiles.markdown(made.record()));
    }

    public Reply json(Visit visit) {
        return answer(visit, made -> RecordFiles.json(made.record()));
    }

    private record Made(Brief brief, DecisionRecord record, Signature signature) {}

    /** What cannot be recorded leads to the form, which says why; an address that asks nothing too, before anything is computed on an event loop. */
    private Reply answer(Visit visit, Function<Made, Reply> reply) {
        Map<String, String> said = BriefAddress.fields(visit);
        return Brief.isIn(said) && Brief.parse(said) instanceof Brief.Reading.Read(Brief brief) && answers.answer(visit.snapshot(), brief, visit.today()) instanceof Answer.Result.Answered(Answer answer)
                ? reply.apply(made(visit, Signature.of(said), brief, answer))
                : Reply.seeOther(BriefAddress.PATH + "?" + Optional.ofNullable(visit.context().request().query()).orElse(""));
    }

    private static Made made(Visit visit, Signature signature, Brief brief, Answer answer) {
        return new Made(brief, Recorder.record(visit.snapshot(), answer, signature.by(), signature.again()), signature);
    }

    private RecordView view(Made made) {
        Frame frame = house.frame("Decision record", "A decision with the facts that it rests on.", PATH, BriefAddress.PATH).hiddenFromSearch();
        return new RecordView(frame, made.record(), PATH, made.brief().toQuery() + "&" + Signature.query(made.record()), BriefAddress.fields(made.brief()),
                new RecordView.Origin(BriefAddress.of(made.brief()), "Decide"), made.signature().notices());
    }
}
