package org.shipworthy.pricing;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shipworthy.kernel.Money;

/** Where the cheaper of two offers changes as the volume or the mix of a workload does. */
public sealed interface BreakEven {

    /** Which of the two costs less; amounts that are equal to 20 decimals cost the same. */
    enum Cheaper { FIRST, SECOND, NEITHER }

    /** A part of the axis, both ends included, on which one thing holds. Its neighbours begin one request, or a tenth of a percent, further on. */
    record Stretch(long from, long until, Cheaper cheaper) {}

    /** For a drawing. */
    record Point(long position, Money first, Money second) {}

    /**
     * @param stretches in order, together the whole axis; one when nothing changes
     * @param complete  whether every change was found: a cost in steps can cross a steady one too often to list
     */
    record Found(RateCard first, RateCard second, Axis axis, List<Stretch> stretches, boolean complete, List<Point> points) implements BreakEven {

        public Found {
            stretches = List.copyOf(stretches);
            points = List.copyOf(points);
        }

        /** In one sentence: {@code B is cheaper above 3.1 million requests a month, A up to there.} */
        public String words() {
            return (stretches.size() == 1 ? everywhere() : stretches.size() == 2 ? once() : stretches.size() <= MOST_IN_WORDS ? often() : veryOften()) + ".";
        }

        private String everywhere() {
            Cheaper cheaper = stretches.getFirst().cheaper();
            return (cheaper == Cheaper.NEITHER ? "Both cost the same" : name(cheaper) + " is cheaper") + " at any " + axis.label();
        }

        private String once() {
            Stretch below = stretches.getFirst();
            Stretch above = stretches.getLast();
            String limit = axis.words(below.until());
            if (above.cheaper() == Cheaper.NEITHER) {
                return name(below.cheaper()) + " is cheaper up to " + limit + ", above both cost the same";
            }
            return name(above.cheaper()) + " is cheaper above " + limit + ", "
                    + (below.cheaper() == Cheaper.NEITHER ? "up to there both cost the same" : name(below.cheaper()) + " up to there");
        }

        private String often() {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < stretches.size(); i++) {
                Stretch stretch = stretches.get(i);
                String who = name(stretch.cheaper());
                parts.add((i == 0 ? capitalised(who) : who) + (i == 0 ? " is cheaper up to " + axis.words(stretch.until())
                        : i == stretches.size() - 1 ? " above" : " from there up to " + axis.words(stretch.until())));
            }
            return parts.stream().collect(joining(", "));
        }

        private String veryOften() {
            Stretch last = stretches.getLast();
            return capitalised(name(stretches.getFirst().cheaper())) + " is cheaper up to " + axis.words(stretches.getFirst().until()) + ", "
                    + name(last.cheaper()) + " above " + axis.words(last.from() - 1) + ", and in between they change places "
                    + (complete ? stretches.size() - 3 : "more than " + (stretches.size() - 3)) + " times";
        }

        private String name(Cheaper cheaper) {
            return switch (cheaper) {
                case FIRST -> first.name();
                case SECOND -> second.name();
                case NEITHER -> "neither";
            };
        }

        private static String capitalised(String name) {
            return name.equals("neither") ? "Neither" : name;
        }
    }

    /** @param reason why the two cannot be compared, in one sentence */
    record Unknown(String reason) implements BreakEven {}

    /** How many points a drawing has. */
    int POINTS = 41;

    /** With more stretches than this a sentence says only where they begin and end. */
    int MOST_IN_WORDS = 6;

    static BreakEven between(RateCard first, RateCard second, Workload base, Axis axis) {
        if (!first.currency().equals(second.currency())) {
            return new Unknown("They are priced in different currencies.");
        }
        Crossings crossings = new Crossings(position -> CostEstimate.of(first, axis.at(base, position)), position -> CostEstimate.of(second, axis.at(base, position)));
        try {
            List<Stretch> stretches = crossings.search(axis.least(), axis.most(), axis == Axis.REQUESTS);
            return new Found(first, second, axis, stretches, crossings.isComplete(), crossings.points(axis.drawnUntil(base, stretches)));
        } catch (Crossings.NotPriced e) {
            return new Unknown(why(e.estimate));
        }
    }

    private static String why(CostEstimate estimate) {
        return switch (estimate) {
            case CostEstimate.NotComparable(RateCard card, String reason) -> card.name() + ": " + reason;
            case CostEstimate.NotPublished unknown -> unknown.card().name() + ": not published: "
                    + unknown.missing().stream().map(unit -> unit.label().toLowerCase(Locale.ROOT)).collect(joining(", ")) + ".";
            case CostEstimate.Priced priced -> throw new IllegalArgumentException("priced: " + priced);
        };
    }
}
