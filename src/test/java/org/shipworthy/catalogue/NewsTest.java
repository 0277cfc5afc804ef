package org.shipworthy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy.kernel.Slug;

class NewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "0.40 USD; 0.50 USD; +25%", "2.00 USD; 1.50 USD; −25%", "3.00 USD; 3.10 USD; +3.3%", "1.00 USD; 1.0995 USD; +10%", "10000.00 USD; 10000.01 USD; less than 0.1%",
        "1,000 tokens; 2,000,000 tokens; +199900%", "0.30 USD; 0.00 USD; −100%", "0.00 USD; 0.30 USD; none", "1.00 USD; 1.00 EUR; none", "not published; 1.00 USD; none",
        "1.00 USD; ''; none"})
    void aMoveIsSaidInPercentOfWhatWasBefore(String before, String after, String percent) {
        News news = new News(LocalDate.of(2026, 7, 2), News.Kind.PRICE_UP, new Slug("acme"), Optional.empty(), "Input", before, after, "models.dev");
        assertThat(news.percent().orElse("none")).isEqualTo(percent);
    }
}
