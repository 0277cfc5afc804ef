package org.shipworthy.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Comparison.Contender;
import org.shipworthy.decide.Lineup;
import org.shipworthy.decide.bottomline.BottomLine;
import org.shipworthy.decide.bottomline.Question;
import org.shipworthy.decide.json.ComparisonJson;
import org.shipworthy.kernel.Fault;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.Workload;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** {@code /api/v1/compare/a-vs-b}: two to four tools side by side, for the workload that the query describes. */
public final class ComparisonAnswer implements Page {

    private static final String ROOT = "/api/v1/compare/";
    private static final int NEAREST = 5;

    private final Problems problems;

    public ComparisonAnswer(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Reply answer(Visit visit) {
        String key = visit.part("tools");
        return switch (Lineup.read(key)) {
            case Lineup.Reading.Refused refused -> problems.of(Problem.BAD_COMPARISON, refused.reason());
            case Lineup.Reading.Read(Lineup lineup) -> lineup.key().equals(key) ? comparison(visit, lineup)
                    : Reply.permanentlyAt(ROOT + lineup.key());
        };
    }

    private Reply comparison(Visit visit, Lineup lineup) {
        return switch (Comparison.of(visit.snapshot(), lineup)) {
            case Comparison.Result.Unknown(List<Slug> slugs) -> unknown(visit, slugs);
            case Comparison.Result.Compared(Comparison comparison) -> comparison(visit, comparison);
        };
    }

    private Reply comparison(Visit visit, Comparison comparison) {
        Question usual = Question.usual(comparison.contenders().stream().map(Contender::tool).toList(), visit.today());
        Map<String, String> query = visit.query();
        if (!Workload.isIn(query)) {
            return answer(visit, comparison, usual);
        }
        return switch (Workload.parse(query)) {
            case Workload.Reading.Refused(List<Fault> faults) -> faulty(faults);
            case Workload.Reading.Read(Workload workload) -> switch (OwnHardware.parse(query)) {
                case OwnHardware.Reading.Refused(List<Fault> faults) -> faulty(faults);
                case OwnHardware.Reading.Read(Optional<OwnHardware> hardware) -> answer(visit, comparison, usual.withWorkload(workload, hardware));
            };
        };
    }

    private static Reply answer(Visit visit, Comparison comparison, Question question) {
        return Reply.of("application/json", Json.write(ComparisonJson.of(comparison, BottomLine.of(visit.snapshot(), comparison, question))));
    }

    private Reply faulty(List<Fault> faults) {
        return problems.of(Problem.BAD_WORKLOAD, faults.size() == 1 ? "One field is wrong." : faults.size() + " fields are wrong.",
                Map.of("faults", faults.stream().map(Json::fault).toList()));
    }

    private Reply unknown(Visit visit, List<Slug> slugs) {
        List<String> nearest = slugs.stream().flatMap(slug -> visit.snapshot().shelf().nearest(slug.value(), NEAREST).stream())
                .map(Tool::slug).map(Slug::value).distinct().toList();
        List<String> unknown = slugs.stream().map(Slug::value).toList();
        return problems.of(Problem.UNKNOWN_TOOL, "Not listed here: " + String.join(", ", unknown) + ".", Map.of("unknown", unknown, "nearest", nearest));
    }
}
