package org.shipworthy.web.api;

import java.util.List;
import java.util.Map;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Lineup;
import org.shipworthy.decide.json.ComparisonJson;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** {@code /api/v1/compare/a-vs-b}: two to four tools side by side. */
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
            case Comparison.Result.Compared(Comparison comparison) -> Reply.of("application/json", Json.write(ComparisonJson.of(comparison)));
        };
    }

    private Reply unknown(Visit visit, List<Slug> slugs) {
        List<String> nearest = slugs.stream().flatMap(slug -> visit.snapshot().shelf().nearest(slug.value(), NEAREST).stream())
                .map(Tool::slug).map(Slug::value).distinct().toList();
        List<String> unknown = slugs.stream().map(Slug::value).toList();
        return problems.of(Problem.UNKNOWN_TOOL, "Not listed here: " + String.join(", ", unknown) + ".", Map.of("unknown", unknown, "nearest", nearest));
    }
}
