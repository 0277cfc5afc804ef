package org.shipworthy.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntervalScaleTest {

    @Test
    void theLineStandsAtTheMeanWhereverTheScaleBegins() {
        for (double lowest : new double[] {-5000, 150, 327, 950, 1200}) {
            IntervalScale scale = IntervalScale.over(lowest, 1704);
            assertThat(scale.bar(990, 1000, 1010).middle()).isEqualTo(scale.percent(1000)).isBetween(0.0, 100.0);
        }
        assertThat(IntervalScale.ofShares().bar(0.2, 0.5, 0.6).middle()).isEqualTo(50);
    }

    @Test
    void edgesLieCloseAroundTheIntervalsAndTicksAreRound() {
        IntervalScale scale = IntervalScale.over(327, 1704);
        assertThat(scale.from()).isEqualTo(300);
        assertThat(scale.until()).isEqualTo(1800);
        assertThat(scale.ticks()).extracting(Scale.Tick::label).containsExactly("500", "1000", "1500");
    }

    @Test
    void absurdIntervalsAreDrawnOpen() {
        IntervalScale.Bar bar = IntervalScale.over(-9000, 9000).bar(-9000, 1000, 9000);
        assertThat(bar.openLeft()).isTrue();
        assertThat(bar.openRight()).isTrue();
        assertThat(bar.from()).isZero();
        assertThat(bar.until()).isEqualTo(100);
    }
}
