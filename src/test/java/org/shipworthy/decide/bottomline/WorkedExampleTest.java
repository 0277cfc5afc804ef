package org.shipworthy.decide.bottomline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.EvidenceLevel;
import org.shipworthy.panel.Review;
import org.shipworthy.publish.Snapshot;

/** The example on {@code /methodology}, worked out by the program. */
class WorkedExampleTest {

    @Test
    void theExampleOfTheMethodologyComesToWhatItSays() throws IOException {
        BottomLine line = Market.bottomLine(documented(new Market().tool("anvil").ruled(3, 1).at("1.00", "1.50").tool("bellows").ruled(1, 3).at("0.35", "0.50")
                .voted("anvil", "bellows", 26, 14).snapshot()), "anvil", "bellows");
        Duel duel = line.duel().orElseThrow();

        assertThat(duel.contributions()).extracting(Contribution::block).filteredOn(EvidenceBlock.Speaks.class::isInstance)
                .extracting(block -> ((EvidenceBlock.Speaks) block).points().toString()).containsExactly("+1.79", "−1.32", "+0.71");
        assertThat(duel.contributions()).extracting(each -> each.counts().toString()).containsExactly("+1.43", "−0.66", "+0.28", "0.00");
        assertThat(line.sentence()).startsWith("Ship with Anvil");
        assertThat(example()).contains("which are 1.79 points. Times 0.80: <b>+1.43</b>", "which are −1.32 points. Times 0.50: <b>−0.66</b>",
                "which are 0.71 points. Times 0.40: <b>+0.28</b>", "silent, <b>0.00</b>",
                "Together " + duel.total() + " points, odds of " + String.format(Locale.ROOT, "%.2f", Math.pow(2, duel.total().value().doubleValue())) + " to 1",
                "Leaning: " + duel.certainty().percent() + " in 100; the evidence leaves " + duel.certainty().low() + " to " + duel.certainty().high() + " open.");
        assertThat(line.sureness().orElseThrow()).startsWith("Leaning: 67 in 100");
    }

    private static String example() throws IOException {
        String page = Files.readString(Path.of("src/main/jte/methodology.jte"));
        return page.substring(page.indexOf("bottom-line-example"));
    }

    private static Snapshot documented(Snapshot snapshot) {
        List<Review> reviews = snapshot.bench().reviews().stream().map(review -> new Review(review.tool(), review.lens(), review.ruling(), review.statement(),
                review.answers(), EvidenceLevel.DOCUMENTED, review.author(), review.writtenOn(), review.interests(), review.sources(), review.predictions())).toList();
        return new Snapshot(snapshot.version(), snapshot.publishedAt(), snapshot.shelf(), new Bench(snapshot.bench().lenses(), reviews, List.of()),
                snapshot.tallies(), snapshot.rankings(), snapshot.corrections());
    }
}
