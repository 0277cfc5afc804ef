package org.shipworthy.web.pages;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy.web.pages.WordDiff.Fate;
import org.shipworthy.web.pages.WordDiff.Part;

class WordDiffTest {

    @Test
    void onlyWhatChangedIsMarked() {
        assertThat(WordDiff.between("0.40 USD per million tokens", "0.35 USD per million tokens").parts()).containsExactly(
                new Part(Fate.REMOVED, "0.40"), new Part(Fate.ADDED, "0.35"), new Part(Fate.KEPT, "USD per million tokens"));
    }

    @ParameterizedTest
    @CsvSource({"a b c,b c d", "a,b", "a b a b,b a b a", "one,''", "'',one", "'a  b\nc',a b c", "'',''"})
    void keptAndRemovedIsWhatWasKeptAndAddedIsWhatIs(String before, String after) {
        WordDiff diff = WordDiff.between(before, after);
        assertThat(words(diff, Fate.KEPT, Fate.REMOVED)).isEqualTo(before.replaceAll("\\s+", " "));
        assertThat(words(diff, Fate.KEPT, Fate.ADDED)).isEqualTo(after.replaceAll("\\s+", " "));
    }

    private static String words(WordDiff diff, Fate... fates) {
        return diff.parts().stream().filter(part -> Arrays.asList(fates).contains(part.fate())).map(Part::words).collect(joining(" "));
    }
}
