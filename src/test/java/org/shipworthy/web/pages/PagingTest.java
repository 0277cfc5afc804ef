package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void sixtyFitOnAPage() {
        assertThat(page(60, "").hasSeveralPages()).isFalse();
        assertThat(page(61, "").hasSeveralPages()).isTrue();
        assertThat(page(61, "2").rows()).containsExactly(60);
    }

    @Test
    void everyEntryIsOnOnePage() {
        assertThat(IntStream.rangeClosed(1, 3).boxed().flatMap(number -> page(150, number.toString()).rows().stream()))
                .containsExactlyElementsOf(numbers(150));
    }

    @Test
    void pagesThatAreNotThereLeadToTheNearest() {
        assertThat(List.of("", "0", "-1", "x", "1e9")).allMatch(asked -> page(150, asked).page() == 1);
        assertThat(List.of("4", "999999")).allMatch(asked -> page(150, asked).page() == 3);
        assertThat(page(0, "7").rows()).isEmpty();
    }

    @Test
    void theFirstPageHasTheListsOwnAddress() {
        assertThat(page(150, "2").previous()).contains("/list");
        assertThat(page(150, "2").next()).contains("/list?page=3");
        assertThat(page(150, "1").previous()).isEmpty();
        assertThat(page(150, "3").next()).isEmpty();
        assertThat(Paging.of(numbers(150), "2", "/list?q=a").here()).isEqualTo("/list?q=a&page=2");
    }

    private static Paging<Integer> page(int entries, String asked) {
        return Paging.of(numbers(entries), asked, "/list");
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
