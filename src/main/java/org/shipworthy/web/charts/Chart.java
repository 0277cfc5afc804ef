package org.shipworthy.web.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A drawing in percent of its width, from the left, and of its height, from the top.
 *
 * @param says   what it shows, for those who do not see it
 * @param across ticks below it
 * @param up     ticks beside it
 * @param words  what the ticks beside it count
 */
public record Chart(String says, List<Scale.Tick> across, List<Scale.Tick> up, String words, List<Line> lines, List<Dot> dots, List<Rule> rules) {

    /** Labels of lines that end closer than this, in percent, are moved apart. */
    private static final double LABEL = 8;

    public Chart {
        across = List.copyOf(across);
        up = List.copyOf(up);
        lines = apart(lines);
        dots = List.copyOf(dots);
        rules = List.copyOf(rules);
    }

    /** @param y from the bottom */
    public record Point(double x, double y) {}

    /**
     * @param mark     {@code A} to {@code D}, whose colour it has
     * @param segments each drawn straight; a gap between two of them is a time of which nothing is known
     * @param label    beside its end
     * @param labelAt  from the bottom
     */
    public record Line(char mark, String label, List<Segment> segments, double labelAt) {

        public static Line of(char mark, String label, List<Segment> segments) {
            return new Line(mark, label, List.copyOf(segments), segments.getLast().to().y());
        }

        /** Through all of the points. */
        public static Line through(char mark, String label, List<Point> points) {
            List<Segment> segments = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                segments.add(new Segment(points.get(i - 1), points.get(i)));
            }
            return of(mark, label, segments);
        }
    }

    public record Segment(Point from, Point to) {}

    /** @param label beside it; empty where there is no room, and its title then names it */
    public record Dot(char mark, Point at, String title, String label, boolean isLabelledWhenNarrow) {

        /** Where the label would leave the drawing it stands on the other side. */
        public boolean isAtTheEnd() {
            return at.x() > 70;
        }
    }

    /** A line from bottom to top that marks a place, such as today. */
    public record Rule(double x, String label) {}

    private static List<Line> apart(List<Line> lines) {
        List<Line> placed = new ArrayList<>();
        double free = 0;
        for (Line line : lines.stream().sorted(Comparator.comparingDouble(Line::labelAt)).toList()) {
            double at = Math.max(line.labelAt(), free);
            placed.add(new Line(line.mark(), line.label(), line.segments(), at));
            free = at + LABEL;
        }
        return placed;
    }

    /** As an attribute has it. */
    public static String percent(double number) {
        return String.format(Locale.ROOT, "%.2f%%", number);
    }

    public static String fromTop(double y) {
        return percent(100 - y);
    }
}
