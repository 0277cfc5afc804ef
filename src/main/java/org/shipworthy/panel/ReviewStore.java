package org.shipworthy.panel;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Prediction.Resolution;
import org.shipworthy.storage.InstantText;
import org.shipworthy.storage.Lists;

/** Writes lenses, and appends reviews and the resolutions of their predictions. */
final class ReviewStore {

    private final Handle handle;
    private final String at;

    ReviewStore(Handle handle, Instant at) {
        this.handle = handle;
        this.at = InstantText.of(at);
    }

    void saveLenses(List<Lens> lenses) {
        Lists.write(handle, """
                INSERT INTO lens (slug, name, motto, stance, position)
                VALUES (:slug, :name, :motto, :stance, :position)
                ON CONFLICT (slug) DO UPDATE
                SET name = excluded.name, motto = excluded.motto, stance = excluded.stance, position = excluded.position""",
                lenses, (row, lens) -> row
                        .bind("slug", lens.slug().value())
                        .bind("name", lens.name())
                        .bind("motto", lens.motto())
                        .bind("stance", lens.stance()));
        lenses.forEach(this::saveQuestions);
    }

    private void saveQuestions(Lens lens) {
        handle.createUpdate("DELETE FROM lens_question WHERE lens = :lens").bind("lens", lens.slug().value()).execute();
        Lists.write(handle, "INSERT INTO lens_question (lens, question, position, text) VALUES (:lens, :question, :position, :text)",
                lens.questions(), (row, question) -> row
                        .bind("lens", lens.slug().value())
                        .bind("question", question.key())
                        .bind("text", question.text()));
    }

    /** The one that stood before, if any, stands no more. */
    void append(Review review) {
        handle.createUpdate("UPDATE review SET superseded_at = :at WHERE tool = :tool AND lens = :lens AND superseded_at IS NULL")
                .bind("at", at)
                .bind("tool", review.tool().value())
                .bind("lens", review.lens().value())
                .execute();
        long id = insert(review);
        Lists.write(handle, "INSERT INTO review_answer (review, position, question, text) VALUES (:review, :position, :question, :text)",
                review.answers(), (row, answer) -> row
                        .bind("review", id)
                        .bind("question", answer.question())
                        .bind("text", answer.text()));
        Lists.write(handle, """
                INSERT INTO review_source (review, position, name, address, rank, read_on)
                VALUES (:review, :position, :name, :address, :rank, :readOn)""",
                review.sources(), (row, source) -> row
                        .bind("review", id)
                        .bind("name", source.name())
                        .bind("address", source.address().map(URI::toString).orElse(null))
                        .bind("rank", source.rank().key())
                        .bind("readOn", source.readOn().toString()));
        appendPredictions(id, review.predictions());
    }

    private long insert(Review review) {
        return handle.createQuery("""
                        INSERT INTO review (tool, lens, ruling, statement, evidence, author, author_kind, written_on, interests, recorded_at)
                        VALUES (:tool, :lens, :ruling, :statement, :evidence, :author, :authorKind, :writtenOn, :interests, :at)
                        RETURNING id""")
                .bind("tool", review.tool().value())
                .bind("lens", review.lens().value())
                .bind("ruling", review.ruling().key())
                .bind("statement", review.statement())
                .bind("evidence", review.evidence().key())
                .bind("author", review.author().name())
                .bind("authorKind", review.author().kind().key())
                .bind("writtenOn", review.writtenOn().toString())
                .bind("interests", review.interests())
                .bind("at", at)
                .mapTo(long.class)
                .one();
    }

    private void appendPredictions(long review, List<Prediction> predictions) {
        Lists.write(handle, """
                INSERT INTO prediction (review, position, statement, probability, due_on, rule)
                VALUES (:review, :position, :statement, :probability, :dueOn, :rule)""",
                predictions, (row, prediction) -> row
                        .bind("review", review)
                        .bind("statement", prediction.statement())
                        .bind("probability", prediction.probability().toPlainString())
                        .bind("dueOn", prediction.due().toString())
                        .bind("rule", prediction.rule()));
        for (int position = 0; position < predictions.size(); position++) {
            int place = position;
            predictions.get(position).resolution().ifPresent(resolution -> appendResolution(review, place, resolution));
        }
    }

    /** @param position the prediction's place in the standing review, from 0 */
    void appendResolution(Slug tool, Slug lens, int position, Resolution resolution) {
        long review = handle.createQuery("SELECT id FROM review WHERE tool = :tool AND lens = :lens AND superseded_at IS NULL")
                .bind("tool", tool.value())
                .bind("lens", lens.value())
                .mapTo(long.class)
                .one();
        appendResolution(review, position, resolution);
    }

    private void appendResolution(long review, int position, Resolution resolution) {
        handle.createUpdate("""
                        INSERT INTO prediction_resolution (review, position, outcome, resolved_on, evidence, recorded_at)
                        VALUES (:review, :position, :outcome, :on, :evidence, :at)""")
                .bind("review", review)
                .bind("position", position)
                .bind("outcome", resolution.outcome().key())
                .bind("on", resolution.on().toString())
                .bind("evidence", resolution.evidence())
                .bind("at", at)
                .execute();
    }
}
