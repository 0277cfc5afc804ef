package org.shipworthy.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.shipworthy.catalogue.Change;
import org.shipworthy.kernel.Source;

/** What a reader would find changed in a lens's review of a tool, part by part. */
final class ReviewChanges {

    private final Lens lens;
    private final Review before;
    private final Review after;
    private final List<Change> changes = new ArrayList<>();

    private ReviewChanges(Lens lens, Review before, Review after) {
        this.lens = lens;
        this.before = before;
        this.after = after;
    }

    static List<Change> between(Lens lens, Review before, Review after) {
        ReviewChanges changes = new ReviewChanges(lens, before, after);
        changes.compare("ruling", review -> review.ruling().key());
        changes.compare("review", Review::statement);
        lens.questions().forEach(question -> changes.compare(
                "answer to \"" + question.text() + "\"", review -> review.findAnswer(question.key()).orElse("")));
        changes.compare("evidence", review -> review.evidence().key());
        changes.compare("author", review -> review.author().name() + " (" + review.author().kind().key() + ")");
        changes.compare("day of writing", review -> review.writtenOn().toString());
        changes.compare("interests", Review::interests);
        changes.compareKept("source", Review::sources, ReviewChanges::words);
        changes.comparePredictions();
        return changes.changes;
    }

    private void comparePredictions() {
        compareKept("prediction", review -> review.predictions().stream().map(Prediction::unresolved).toList(), ReviewChanges::words);
        for (Prediction prediction : before.predictions()) {
            prediction.resolution().ifPresent(old -> after.predictions().stream()
                    .filter(prediction::isSameStatement)
                    .flatMap(same -> same.resolution().stream())
                    .forEach(now -> note("resolved prediction", words(old), words(now))));
        }
    }

    private void compare(String part, Function<Review, String> text) {
        note(part, text.apply(before), text.apply(after));
    }

    /** Only what is gone changes what was said before. */
    private <T> void compareKept(String part, Function<Review, List<T>> list, Function<T, String> text) {
        list.apply(before).stream()
                .filter(element -> !list.apply(after).contains(element))
                .forEach(element -> note(part, text.apply(element), ""));
    }

    private static String words(Source source) {
        return source.name() + source.address().map(uri -> ", " + uri).orElse("") + ", read " + source.readOn();
    }

    private static String words(Prediction prediction) {
        return prediction.statement() + " (probability " + prediction.probability().toPlainString() + ", due " + prediction.due() + "; "
                + prediction.rule() + ")";
    }

    private static String words(Prediction.Resolution resolution) {
        return resolution.outcome().key() + " on " + resolution.on() + ": " + resolution.evidence();
    }

    private void note(String part, String old, String now) {
        if (!old.equals(now)) {
            changes.add(new Change(after.tool(), lens.name() + "'s " + part, old, now));
        }
    }
}
