package org.shipworthy.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shipworthy.catalogue.TomlReader;
import org.shipworthy.catalogue.TomlWriter;
import org.shipworthy.panel.Prediction.Outcome;
import org.shipworthy.panel.Prediction.Resolution;

/** One prediction of a review in a content pack. */
final class PredictionSection {

    private static final Pattern DECIMAL = Pattern.compile("[01](\\.\\d{1,6})?");

    private final TomlReader section;
    private final Optional<LocalDate> written;

    /** @param written the day of the review, from which on a prediction can come due and be resolved */
    PredictionSection(TomlReader section, Optional<LocalDate> written) {
        this.section = section;
        this.written = written;
    }

    Prediction read() {
        return new Prediction(
                section.text("statement"),
                section.word("probability", PredictionSection::probability, new BigDecimal("0.5"),
                        "a decimal in quotes, more than 0 and less than 1, with at most 6 digits"),
                notBeforeWritten("due"),
                section.text("rule"),
                resolution());
    }

    private static Optional<BigDecimal> probability(String text) {
        return Optional.of(text)
                .filter(decimal -> DECIMAL.matcher(decimal).matches())
                .map(BigDecimal::new)
                .filter(value -> value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0);
    }

    private LocalDate notBeforeWritten(String field) {
        LocalDate day = section.day(field);
        if (section.has(field) && written.filter(day::isBefore).isPresent()) {
            section.fault(field, "is before the review was written");
        }
        return day;
    }

    /** Outcome, day and evidence come together or not at all. */
    private Optional<Resolution> resolution() {
        if (!section.has("outcome") && !section.has("resolved") && !section.has("resolution")) {
            return Optional.empty();
        }
        return Optional.of(new Resolution(
                section.word("outcome", Outcome::find, Outcome.VOID, "yes, no or void"),
                notBeforeWritten("resolved"),
                section.text("resolution")));
    }

    static void write(TomlWriter toml, Prediction prediction) {
        toml.section("[[prediction]]");
        toml.text("statement", prediction.statement());
        toml.text("probability", prediction.probability().toPlainString());
        toml.bare("due", prediction.due());
        toml.text("rule", prediction.rule());
        prediction.resolution().ifPresent(resolution -> {
            toml.text("outcome", resolution.outcome().key());
            toml.bare("resolved", resolution.on());
            toml.text("resolution", resolution.evidence());
        });
    }
}
