package org.shipworthy.panel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Source;
import org.shipworthy.kernel.SourceRank;
import org.shipworthy.panel.Prediction.Resolution;

/** Reads the bench from the tables. */
final class PanelStore {

    private record Recorded(boolean stands, Review review) {}

    private record Place(long review, int position) {}

    private final Handle handle;

    private PanelStore(Handle handle) {
        this.handle = handle;
    }

    static Bench load(Handle handle) {
        PanelStore store = new PanelStore(handle);
        Map<Boolean, List<Review>> reviews = store.listReviews().stream()
                .collect(partitioningBy(Recorded::stands, mapping(Recorded::review, toList())));
        return new Bench(store.listLenses(), reviews.get(true), reviews.get(false));
    }

    private List<Lens> listLenses() {
        Map<String, List<Lens.Question>> questions = handle.createQuery("SELECT lens, question, text FROM lens_question ORDER BY lens, position")
                .<Map.Entry<String, Lens.Question>>map((row, context) ->
                        Map.entry(row.getString("lens"), new Lens.Question(row.getString("question"), row.getString("text"))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return handle.createQuery("SELECT slug, name, motto, stance FROM lens ORDER BY position, slug")
                .map((row, context) -> new Lens(
                        new Slug(row.getString("slug")),
                        row.getString("name"),
                        row.getString("motto"),
                        row.getString("stance"),
                        questions.getOrDefault(row.getString("slug"), List.of())))
                .list();
    }

    private List<Recorded> listReviews() {
        Map<Long, List<Review.Answer>> answers = byReview("SELECT review, question, text FROM review_answer ORDER BY review, position",
                (row, context) -> new Review.Answer(row.getString("question"), row.getString("text")));
        Map<Long, List<Source>> sources = byReview("SELECT review, name, address, rank, read_on FROM review_source ORDER BY review, position",
                (row, context) -> source(row));
        Map<Long, List<Prediction>> predictions = listPredictions();
        return handle.createQuery("""
                        SELECT id, tool, lens, ruling, statement, evidence, author, author_kind, written_on, interests, superseded_at
                        FROM review
                        ORDER BY id DESC""")
                .map((row, context) -> {
                    long id = row.getLong("id");
                    Review review = new Review(
                            new Slug(row.getString("tool")),
                            new Slug(row.getString("lens")),
                            Ruling.find(row.getString("ruling")).orElseThrow(),
                            row.getString("statement"),
                            answers.getOrDefault(id, List.of()),
                            EvidenceLevel.find(row.getString("evidence")).orElseThrow(),
                            new Author(row.getString("author"), Author.Kind.find(row.getString("author_kind")).orElseThrow()),
                            LocalDate.parse(row.getString("written_on")),
                            row.getString("interests"),
                            sources.getOrDefault(id, List.of()),
                            predictions.getOrDefault(id, List.of()));
                    return new Recorded(row.getString("superseded_at") == null, review);
                })
                .list();
    }

    private Map<Long, List<Prediction>> listPredictions() {
        Map<Place, Resolution> resolutions = listResolutions();
        return byReview("SELECT review, position, statement, probability, due_on, rule FROM prediction ORDER BY review, position",
                (row, context) -> new Prediction(
                        row.getString("statement"),
                        new BigDecimal(row.getString("probability")),
                        LocalDate.parse(row.getString("due_on")),
                        row.getString("rule"),
                        Optional.ofNullable(resolutions.get(new Place(row.getLong("review"), row.getInt("position"))))));
    }

    /** Of each prediction the resolution that was recorded last. */
    private Map<Place, Resolution> listResolutions() {
        return handle.createQuery("SELECT review, position, outcome, resolved_on, evidence FROM prediction_resolution ORDER BY id")
                .<Map.Entry<Place, Resolution>>map((row, context) -> Map.entry(
                        new Place(row.getLong("review"), row.getInt("position")),
                        new Resolution(
                                Prediction.Outcome.find(row.getString("outcome")).orElseThrow(),
                                LocalDate.parse(row.getString("resolved_on")),
                                row.getString("evidence"))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
    }

    private <T> Map<Long, List<T>> byReview(String sql, RowMapper<T> mapper) {
        return handle.createQuery(sql)
                .<Map.Entry<Long, T>>map((row, context) -> Map.entry(row.getLong("review"), mapper.map(row, context)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("name"),
                Optional.ofNullable(row.getString("address")).map(URI::create),
                SourceRank.find(row.getString("rank")).orElseThrow(),
                LocalDate.parse(row.getString("read_on")));
    }
}
