package org.shipworthy.web.desk;

import java.util.List;
import java.util.Optional;
import org.shipworthy.accounts.User;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.TypedTool;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.brief.Policy;
import org.shipworthy.decide.team.SavedBrief;
import org.shipworthy.decide.team.SavedBriefs;
import org.shipworthy.decide.team.SavedBriefs.Outcome;
import org.shipworthy.kernel.Fault;
import org.shipworthy.kernel.QueryText;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.decide.AnswerView;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.RowNumber;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;
import org.shipworthy.web.pages.ErrorPage;
import org.shipworthy.web.pages.Frame;

/** {@code /desk/briefs/id}: one saved brief with its answer, and all that its people add to it. */
public final class BriefPage {

    private final Templates templates;
    private final Frame.House house;
    private final SavedBriefs briefs;
    private final Answers answers;
    private final ErrorPage errors;

    public BriefPage(Templates templates, Frame.House house, SavedBriefs briefs, Answers answers, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.briefs = briefs;
        this.answers = answers;
        this.errors = errors;
    }

    /**
     * @param answer  empty when the brief names what is not listed any more; {@code faults} say what
     * @param problem why a change was not made; empty when it was, or none was asked for
     * @param draft   what was typed for it
     */
    public record View(Frame frame, User user, SavedBrief brief, Shelf shelf, Optional<AnswerView> answer, List<Fault> faults, String problem, Draft draft) {

        public String name(Slug tool) {
            return shelf.findTool(tool).map(Tool::name).orElse(tool.value());
        }

        public boolean isWatching() {
            return brief.watchers().contains(user.email());
        }

        public Optional<SavedBrief.Vote> ownVote() {
            return brief.votes().stream().filter(vote -> vote.voter().equals(user.email())).findFirst();
        }

        /** What was typed to judge a tool by a criterion. */
        public String judging(SavedBrief.Criterion criterion, String field) {
            return draft.or("", "criterion", "met", "failed").equals(Long.toString(criterion.id())) ? draft.or("", field, "met", "failed") : "";
        }

        /** As saved, or as ticked in a form that was sent and not taken. */
        public boolean isApprovedOnly() {
            return problem.isEmpty() || !draft.isOf("change") ? brief.approvedOnly() : draft.fields().containsKey("only");
        }

        public String address() {
            return BriefsPage.PATH + "/" + brief.id();
        }
    }

    public Reply show(Visit visit) {
        String query = visit.query("brief");
        return page(visit, "", query.isEmpty() ? Draft.NONE : Draft.of("change", "brief", query));
    }

    public Reply act(Visit visit) {
        Optional<Long> id = id(visit);
        if (id.isEmpty()) {
            return gone(errors);
        }
        return switch (act(visit, Door.user(visit), id.get())) {
            case Outcome.Done done -> Reply.seeOther(visit.form("do").equals("delete") ? BriefsPage.PATH : BriefsPage.PATH + "/" + id.get());
            case Outcome.Refused refused -> page(visit, refused.why(), Draft.of(visit));
        };
    }

    private Outcome act(Visit visit, User user, long id) {
        return switch (visit.form("do")) {
            case "change" -> change(visit, id);
            case "delete" -> briefs.delete(id);
            case "watch" -> briefs.watch(user, id, true);
            case "unwatch" -> briefs.watch(user, id, false);
            case "criterion" -> briefs.addCriterion(id, visit.form("name"), visit.form("must").equals("must"));
            case "drop-criterion" -> briefs.removeCriterion(id, number(visit.form("criterion")));
            case "approve" -> withTool(visit, tool -> briefs.decide(user, id, tool, true, visit.form("reason")));
            case "forbid" -> withTool(visit, tool -> briefs.decide(user, id, tool, false, visit.form("reason")));
            case "undecide" -> Slug.parse(visit.form("tool")).map(tool -> briefs.undecide(id, tool)).orElseGet(() -> noTool(visit));
            case "met" -> withTool(visit, tool -> briefs.judge(user, id, number(visit.form("criterion")), tool, true, visit.form("note")));
            case "failed" -> withTool(visit, tool -> briefs.judge(user, id, number(visit.form("criterion")), tool, false, visit.form("note")));
            case "vote" -> withTool(visit, tool -> briefs.vote(user, id, Optional.of(tool), visit.form("reason")));
            case "unvote" -> briefs.vote(user, id, Optional.empty(), "");
            default -> new Outcome.Refused("The form asked for something that is not done here.");
        };
    }

    private Outcome change(Visit visit, long id) {
        return switch (Brief.parse(QueryText.fields(visit.form("brief").replaceFirst("^.*\\?", "")))) {
            case Brief.Reading.Read(Brief brief) -> briefs.change(id, visit.form("edition"), visit.form("title"), brief, visit.form("notes"), visit.form("only").equals("approved"));
            case Brief.Reading.Refused refused -> new Outcome.Refused("The brief cannot be read: " + refused.faults().getFirst().field() + " " + refused.faults().getFirst().message() + ".");
        };
    }

    private interface Change {
        Outcome with(Slug tool);
    }

    private static Outcome withTool(Visit visit, Change change) {
        String typed = visit.form("tool");
        return !typed.isEmpty() && TypedTool.read(typed, visit.snapshot().shelf()) instanceof TypedTool.Found(Tool tool) ? change.with(tool.slug()) : noTool(visit);
    }

    private static Outcome noTool(Visit visit) {
        return new Outcome.Refused("No single tool goes by “" + visit.form("tool") + "”.");
    }

    private static long number(String text) {
        return RowNumber.parse(text).orElse(0L);
    }

    /** Of the brief that the address names; empty when it cannot be one. */
    static Optional<Long> id(Visit visit) {
        return RowNumber.parse(visit.part("id")).filter(id -> id > 0);
    }

    static Reply gone(ErrorPage errors) {
        return errors.notFound("There is no such brief. It may have been deleted.");
    }

    private Reply page(Visit visit, String problem, Draft draft) {
        return id(visit).flatMap(briefs::find).map(brief -> page(visit, brief, problem, draft)).orElseGet(() -> gone(errors));
    }

    private Reply page(Visit visit, SavedBrief brief, String problem, Draft draft) {
        Frame frame = house.frame(brief.title(), "A brief that the people here keep together.", BriefsPage.PATH, "").hiddenFromSearch();
        Shelf shelf = visit.snapshot().shelf();
        Policy policy = brief.team(shelf).policy();
        View view = switch (answers.answer(visit.snapshot(), brief.brief(), policy, visit.today())) {
            case Answer.Result.Answered(Answer answer) -> new View(frame, Door.user(visit), brief, shelf,
                    Optional.of(AnswerView.of(answer, policy, visit.snapshot())), List.of(), problem, draft);
            case Answer.Result.Refused refused -> new View(frame, Door.user(visit), brief, shelf, Optional.empty(), refused.faults(), problem, draft);
        };
        return Reply.html(problem.isEmpty() ? 200 : 422, templates.render("desk/brief", view)).with("X-Robots-Tag", "noindex");
    }
}
