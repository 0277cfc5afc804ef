package org.shipworthy.web.charts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Where values lie along a side of a chart, from 0 at its beginning to 100 at its end. For drawing alone: amounts are never computed with it. */
public sealed interface Scale {

    double MOST_TICKS = 5;

    double percent(double value);

    /**
     * A value written beside the chart.
     *
     * @param isMinor whether a narrow chart does without it
     */
    record Tick(double at, String label, boolean isMinor) {

        public Tick(double at, String label) {
            this(at, label, false);
        }
    }

    List<Tick> ticks(DoubleFunction<String> words);

    /** From 0 to a round number not below the greatest value. */
    static Scale linear(double greatest) {
        double step = roundStep(Math.max(greatest, 1e-9) / (MOST_TICKS - 1));
        return new Linear(step, step * Math.ceil(greatest / step - 1e-9));
    }

    /** From 0 to just this value. */
    static Scale until(double end) {
        return new Linear(roundStep(end / (MOST_TICKS - 1)), end);
    }

    /** Each power of ten is as long as the others. @param least above 0 */
    static Scale logarithmic(double least, double greatest) {
        double from = roundedDown(least);
        double until = roundedUp(greatest);
        return new Logarithmic(from, until > from ? until : from * 10);
    }

    static Scale days(LocalDate first, LocalDate last) {
        return new Days(first, last.isAfter(first) ? last : first.plusDays(1));
    }

    private static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : new double[] {1, 2, 5}) {
            if (step * power >= least * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static double roundedDown(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
        return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
    }

    private static double roundedUp(double value) {
        return roundStep(value);
    }

    record Linear(double step, double end) implements Scale {

        @Override
        public double percent(double value) {
            return 100 * value / end;
        }

        @Override
        public List<Tick> ticks(DoubleFunction<String> words) {
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i * step <= end * (1 + 1e-9); i++) {
                ticks.add(new Tick(percent(i * step), words.apply(i * step)));
            }
            return ticks;
        }
    }

    record Logarithmic(double from, double until) implements Scale {

        @Override
        public double percent(double value) {
            return 100 * Math.log(value / from) / Math.log(until / from);
        }

        /** Powers of ten; where there are few of them, twice and five times each, too. */
        @Override
        public List<Tick> ticks(DoubleFunction<String> words) {
            double decades = Math.log10(until / from);
            double[] steps = decades <= 2.7 ? new double[] {1, 2, 5} : new double[] {1};
            List<Tick> ticks = new ArrayList<>();
            for (double power = Math.pow(10, Math.floor(Math.log10(from) + 1e-9)); power <= until * (1 + 1e-9); power *= 10) {
                for (double step : steps) {
                    double value = step * power;
                    if (value >= from * (1 - 1e-9) && value <= until * (1 + 1e-9)) {
                        ticks.add(new Tick(percent(value), words.apply(value), step != 1));
                    }
                }
            }
            return ticks;
        }
    }

    /** Values are days since 1970. */
    record Days(LocalDate first, LocalDate last) implements Scale {

        private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ROOT);
        private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24, 60);

        @Override
        public double percent(double day) {
            return 100 * (day - first.toEpochDay()) / (last.toEpochDay() - first.toEpochDay());
        }

        public double percent(LocalDate day) {
            return percent((double) day.toEpochDay());
        }

        /** The first days of months, or of every few months; the two ends where no such day lies between. */
        public List<Tick> ticks() {
            long months = first.until(last).toTotalMonths();
            int every = MONTHS.stream().filter(step -> months / step < MOST_TICKS).findFirst().orElse(120);
            List<Tick> ticks = new ArrayList<>();
            for (LocalDate day = first.withDayOfMonth(1); !day.isAfter(last); day = day.plusMonths(1)) {
                if (!day.isBefore(first) && (day.getYear() * 12L + day.getMonthValue() - 1) % every == 0) {
                    ticks.add(new Tick(percent(day), MONTH.format(day)));
                }
            }
            return ticks;
        }

        @Override
        public List<Tick> ticks(DoubleFunction<String> words) {
            return ticks();
        }
    }
}
