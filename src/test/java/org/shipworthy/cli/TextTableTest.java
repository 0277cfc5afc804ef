package org.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @Test
    void cellsAreWrappedAtWordsAndStayInTheirColumns() {
        TextTable table = new TextTable(40, 2);
        table.row("Licence", List.of("Apache 2.0 with notice", "MIT"));

        assertThat(table.lines()).containsExactly(
                "Licence        Apache 2.0   MIT",
                "               with notice");
    }

    @ParameterizedTest
    @CsvSource({"40, 2", "40, 4", "80, 2", "80, 3", "200, 4"})
    void noLineIsLongerThanTheWidth(int width, int columns) {
        TextTable table = new TextTable(width, columns);
        table.row("A label that is longer than its column", java.util.Collections.nCopies(columns, "words and aWordThatIsLongerThanAnyColumnCanBe ".repeat(9)));

        assertThat(table.lines()).allMatch(line -> line.length() <= width).anyMatch(line -> line.length() > width * 3 / 4);
    }

    @Test
    void aWordThatIsTooLongIsBroken() {
        assertThat(TextTable.wrap("a abcdefgh b", 4)).containsExactly("a", "abcd", "efgh", "b");
    }

    @Test
    void anEmptyCellIsAnEmptyLine() {
        assertThat(TextTable.wrap("", 10)).containsExactly("");
    }
}
