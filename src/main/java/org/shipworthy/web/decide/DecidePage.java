package org.shipworthy.web.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.kernel.Fault;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.Frame;

/** {@code /decide}: the form of a brief and, when the address has one, its answer. An answer costs what its categories have tools. */
public final class DecidePage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final Answers answers;

    public DecidePage(Templates templates, Frame.House house, Answers answers) {
        this.templates = templates;
        this.house = house;
        this.answers = answers;
    }

    /** @param answer empty when nothing was asked, or not understood */
    public record View(Frame frame, BriefForm form, boolean asked, Optional<AnswerView> answer) {}

    @Override
    public Reply answer(Visit visit) {
        Map<String, String> said = BriefAddress.fields(visit);
        if (!Brief.isIn(said)) {
            return page(visit, said, List.of(), Optional.empty());
        }
        return switch (Brief.parse(said)) {
            case Brief.Reading.Refused refused -> page(visit, said, refused.faults(), Optional.empty());
            case Brief.Reading.Read(Brief brief) -> BriefAddress.isOf(visit, BriefAddress.PATH, brief)
                    ? answered(visit, brief)
                    : Reply.seeOther(BriefAddress.of(brief));
        };
    }

    private Reply answered(Visit visit, Brief brief) {
        Map<String, String> said = BriefAddress.fields(brief);
        return switch (answers.answer(visit.snapshot(), brief, visit.today())) {
            case Answer.Result.Refused refused -> page(visit, said, refused.faults(), Optional.empty());
            case Answer.Result.Answered(Answer answer) -> page(visit, said, List.of(),
                    Optional.of(AnswerView.of(answer, visit.snapshot())));
        };
    }

    private Reply page(Visit visit, Map<String, String> said, List<Fault> faults, Optional<AnswerView> answer) {
        BriefForm form = BriefForm.of(visit.snapshot().shelf().categories(), said, faults);
        return Reply.html(200, templates.render("decide/decide", new View(frame(visit), form, Brief.isIn(said), answer)));
    }

    private Frame frame(Visit visit) {
        Frame frame = house.frame("Decide", "Say what you must have, what you want done and what you may spend, and get a short list of AI tools with reasons.",
                BriefAddress.PATH, BriefAddress.PATH);
        return visit.isAtOwnAddress() ? frame : frame.hiddenFromSearch();
    }
}
