package org.shipworthy.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Source;

/**
 * One lens's ruling on one tool.
 *
 * @param statement stands on its own; plain text, paragraphs separated by an empty line
 * @param answers   one for each question of the lens, in the lens's order
 * @param interests what the author gains from a ruling, or "none"
 * @param sources   what the review relies on, at least one
 */
public record Review(Slug tool, Slug lens, Ruling ruling, String statement, List<Answer> answers, EvidenceLevel evidence,
                     Author author, LocalDate writtenOn, String interests, List<Source> sources, List<Prediction> predictions) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+(?=[\\p{Lu}\\d“\"])");

    public record Answer(String question, String text) {}

    public Review {
        answers = List.copyOf(answers);
        sources = List.copyOf(sources);
        predictions = List.copyOf(predictions);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a review names at least one source");
        }
    }

    /** The first sentence of the statement, which can be quoted alone. */
    public String lead() {
        return SENTENCE_END.split(statement, 2)[0];
    }

    /** What follows the first sentence; may be empty. */
    public String rest() {
        return statement.substring(lead().length()).strip();
    }

    /** The answer to the question with this key; a lens may have gained questions since the review was written. */
    public Optional<String> findAnswer(String question) {
        return answers.stream().filter(answer -> answer.question().equals(question)).map(Answer::text).findFirst();
    }

    /** Whether both say the same, however their predictions came out since. */
    boolean sameButResolutions(Review other) {
        return withPredictions(unresolved()).equals(other.withPredictions(other.unresolved()));
    }

    /** This review, its predictions resolved as in the other one where this says nothing of their outcome. */
    Review withResolutionsOf(Review other) {
        return withPredictions(predictions.stream()
                .map(prediction -> other.predictions.stream().filter(prediction::isSameStatement).findFirst()
                        .map(prediction::resolvedLike).orElse(prediction))
                .toList());
    }

    private List<Prediction> unresolved() {
        return predictions.stream().map(Prediction::unresolved).toList();
    }

    private Review withPredictions(List<Prediction> changed) {
        return new Review(tool, lens, ruling, statement, answers, evidence, author, writtenOn, interests, sources, changed);
    }
}
