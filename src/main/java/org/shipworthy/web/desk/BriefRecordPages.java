package org.shipworthy.web.desk;

import java.util.Map;
import java.util.function.Function;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.decide.record.Recorder;
import org.shipworthy.decide.record.Team;
import org.shipworthy.decide.team.SavedBrief;
import org.shipworthy.decide.team.SavedBriefs;
import org.shipworthy.web.decide.RecordFiles;
import org.shipworthy.web.decide.RecordView;
import org.shipworthy.web.decide.Signature;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;

/** {@code /desk/briefs/id/record}: the answer of a saved brief written down with all that its people added. */
public final class BriefRecordPages {

    public static final String RECORD = "/record";

    private final Templates templates;
    private final Frame.House house;
    private final SavedBriefs briefs;
    private final Answers answers;
    private final ErrorPage errors;

    public BriefRecordPages(Templates templates, Frame.House house, SavedBriefs briefs, Answers answers, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.briefs = briefs;
        this.answers = answers;
        this.errors = errors;
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

    private record Made(SavedBrief brief, DecisionRecord record, Signature signature) {

        String address() {
            return BriefsPage.PATH + "/" + brief.id();
        }
    }

    private Reply answer(Visit visit, Function<Made, Reply> reply) {
        return BriefPage.id(visit).flatMap(briefs::find).map(brief -> answer(visit, brief, reply)).orElseGet(() -> BriefPage.gone(errors))
                .with("X-Robots-Tag", "noindex");
    }

    /** What cannot be answered any more is said on the page of the brief. */
    private Reply answer(Visit visit, SavedBrief brief, Function<Made, Reply> reply) {
        Team team = brief.team(visit.snapshot().shelf());
        Signature signature = Signature.of(visit.query());
        return switch (answers.answer(visit.snapshot(), brief.brief(), team.policy(), visit.today())) {
            case Answer.Result.Answered(Answer answer) ->
                    reply.apply(new Made(brief, Recorder.record(visit.snapshot(), answer, team, signature.by(), signature.again()), signature));
            case Answer.Result.Refused refused -> Reply.seeOther(BriefsPage.PATH + "/" + brief.id());
        };
    }

    private RecordView view(Made made) {
        Frame frame = house.frame("Decision record", "A decision with the facts that it rests on.", BriefsPage.PATH, "").hiddenFromSearch();
        return new RecordView(frame, made.record(), made.address() + RECORD, Signature.query(made.record()), Map.of(),
                new RecordView.Origin(made.address(), "The brief"), made.signature().notices());
    }
}
