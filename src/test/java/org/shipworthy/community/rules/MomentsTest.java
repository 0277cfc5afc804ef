package org.shipworthy.community.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void theyAreAQueueOfNumbers() {
        Random random = new Random(3);
        Moments moments = new Moments();
        Deque<Long> queue = new ArrayDeque<>();
        long now = 0;
        for (int i = 0; i < 5_000; i++) {
            now += random.nextInt(10);
            moments.add(now);
            queue.addLast(now);
            if (random.nextInt(50) == 0) {
                long upTo = now - random.nextInt(200);
                moments.dropUpTo(upTo);
                queue.removeIf(one -> one <= upTo);
            }
            assertThat(all(moments)).isEqualTo(List.copyOf(queue));
        }
    }

    @Test
    void thereIsNoneBeforeTheEarliestAndAfterTheLatest() {
        Moments moments = new Moments();
        assertThatThrownBy(() -> moments.get(0)).isInstanceOf(IndexOutOfBoundsException.class);
        moments.add(5);
        assertThatThrownBy(() -> moments.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> moments.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static List<Long> all(Moments moments) {
        return IntStream.range(0, moments.size()).mapToObj(moments::get).toList();
    }
}
