package org.shipworthy.panel;

import org.shipworthy.catalogue.SourceSection;
import org.shipworthy.catalogue.TomlWriter;

/** A review as the text of its file in a content pack. The same review always gives the same text. */
final class ReviewText {

    private ReviewText() {}

    static String write(Review review) {
        return "+++\n" + frontMatter(review) + "+++\n" + review.statement() + "\n";
    }

    private static TomlWriter frontMatter(Review review) {
        TomlWriter toml = new TomlWriter();
        toml.text("ruling", review.ruling().key());
        toml.text("evidence", review.evidence().key());
        toml.text("author", review.author().name());
        toml.text("author_kind", review.author().kind().key());
        toml.bare("written", review.writtenOn());
        toml.text("interests", review.interests());
        review.answers().forEach(answer -> {
            toml.section("[[answer]]");
            toml.text("question", answer.question());
            toml.text("text", answer.text());
        });
        review.sources().forEach(source -> {
            toml.section("[[source]]");
            SourceSection.write(toml, source);
        });
        review.predictions().forEach(prediction -> PredictionSection.write(toml, prediction));
        return toml;
    }
}
