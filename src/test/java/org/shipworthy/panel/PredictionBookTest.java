package org.shipworthy.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.LENSES;
import static org.shipworthy._support.Cast.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Cast;
import org.shipworthy.panel.Prediction.Outcome;
import org.shipworthy.panel.Prediction.Resolution;

class PredictionBookTest {

    @Test
    void openOnesComeFirstByDueDateThenResolvedOnesLastResolvedFirst() {
        PredictionBook book = book(resolved("early", Outcome.NO, 1), open("later", 20), resolved("late", Outcome.YES, 5), open("soon", 10));
        assertThat(book.all()).extracting(entry -> entry.prediction().statement()).containsExactly("soon", "later", "late", "early");
        assertThat(book.open()).isEqualTo(2);
        assertThat(book.resolved()).isEqualTo(2);
    }

    @Test
    void aPredictionIsOverdueFromTheDayAfterItsDueDay() {
        PredictionBook book = book(open("due today", 0), open("due tomorrow", 1), resolved("resolved", Outcome.YES, -30));
        assertThat(book.overdueOn(TODAY)).isZero();
        assertThat(book.overdueOn(TODAY.plusDays(1))).isEqualTo(1);
        assertThat(book.overdueOn(TODAY.plusDays(2))).isEqualTo(2);
    }

    @Test
    void whatWasDeclaredVoidIsNotScored() {
        assertThat(book(resolved("void", Outcome.VOID, 0), open("open", 1)).score()).isEmpty();
        BrierScore score = book(resolved("yes", Outcome.YES, 0), resolved("no", Outcome.NO, 0), resolved("void", Outcome.VOID, 0)).score().orElseThrow();
        assertThat(score).isEqualTo(new BrierScore((0.25 * 0.25 + 0.75 * 0.75) / 2, 2));
    }

    private static Prediction open(String statement, int daysLeft) {
        return new Prediction(statement, new BigDecimal("0.75"), TODAY.plusDays(daysLeft), "A rule.", Optional.empty());
    }

    private static Prediction resolved(String statement, Outcome outcome, int day) {
        LocalDate on = TODAY.plusDays(day);
        return new Prediction(statement, new BigDecimal("0.75"), on, "A rule.", Optional.of(new Resolution(outcome, on, "Seen.")));
    }

    private static PredictionBook book(Prediction... predictions) {
        Review plain = Cast.review("ada", LENSES.getFirst(), Ruling.SHIP);
        Review review = new Review(plain.tool(), plain.lens(), plain.ruling(), plain.statement(), plain.answers(), plain.evidence(), plain.author(),
                plain.writtenOn(), plain.interests(), plain.sources(), Stream.of(predictions).toList());
        return PredictionBook.of(new Bench(LENSES, List.of(review), List.of()));
    }
}
