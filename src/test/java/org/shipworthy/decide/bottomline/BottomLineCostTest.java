package org.shipworthy.decide.bottomline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.publish.Snapshot;

/** What a bottom line costs does not depend on how many tools there are. benchmark/bottomline.sh prints the figure itself. */
class BottomLineCostTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 15;
    private static final int EACH = 200;

    @Test
    void fiveThousandToolsAroundAPairDoNotMakeItDearer() {
        Snapshot few = crowd(50);
        Snapshot many = crowd(5_000);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add((double) nanos(many) / nanos(few));
        }
        double median = ratios.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();

        assertThat(median).as("of %s", ratios).isLessThan(1.5);
    }

    private static Snapshot crowd(int tools) {
        Random random = new Random(7);
        String[] names = new String[tools];
        Arrays.setAll(names, i -> String.format(Locale.ROOT, "tool-%05d", i));
        return Market.byChance(random, names).snapshot();
    }

    private static long nanos(Snapshot snapshot) {
        Comparison comparison = Market.compare(snapshot, "tool-00001", "tool-00002");
        List<Tool> tools = comparison.contenders().stream().map(Comparison.Contender::tool).toList();
        Question question = Question.usual(tools, Cast.TODAY);
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < EACH; i++) {
            BottomLine.of(snapshot, comparison, question);
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
