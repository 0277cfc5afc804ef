package org.shipworthy.web.charts;

import java.util.ArrayList;
import java.util.List;

/** Which dots have room for their names, the earlier ones first. */
public final class Labels {

    private static final double LETTER = 6.6;
    private static final double LINE = 15;
    private static final double WIDE = 860;
    private static final double NARROW = 270;
    private static final double HEIGHT = 380;

    private final List<Box> wide = new ArrayList<>();
    private final List<Box> narrow = new ArrayList<>();

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** The same dots, in their order, with labels where they have room. */
    public static List<Chart.Dot> place(List<Chart.Dot> dots) {
        Labels labels = new Labels();
        dots.forEach(labels::keepFree);
        return dots.stream().map(labels::labelled).toList();
    }

    /** No label hides a dot. */
    private void keepFree(Chart.Dot dot) {
        wide.add(around(dot, WIDE));
        narrow.add(around(dot, NARROW));
    }

    private static Box around(Chart.Dot dot, double width) {
        double x = dot.at().x() / 100 * width;
        double y = (100 - dot.at().y()) / 100 * HEIGHT;
        return new Box(x - 4, y - 4, x + 4, y + 4);
    }

    private Chart.Dot labelled(Chart.Dot dot) {
        boolean fitsWide = takes(wide, box(dot, WIDE), WIDE);
        boolean fitsNarrow = fitsWide && takes(narrow, box(dot, NARROW), NARROW);
        return new Chart.Dot(dot.mark(), dot.at(), dot.title(), fitsWide ? dot.label() : "", fitsNarrow);
    }

    private static boolean takes(List<Box> taken, Box box, double width) {
        boolean fits = box.left >= 0 && box.right <= width && taken.stream().noneMatch(box::meets);
        if (fits) {
            taken.add(box);
        }
        return fits;
    }

    private static Box box(Chart.Dot dot, double width) {
        double length = dot.label().length() * LETTER;
        double x = dot.at().x() / 100 * width;
        double y = (100 - dot.at().y()) / 100 * HEIGHT;
        double left = dot.isAtTheEnd() ? x - 7 - length : x + 7;
        return new Box(left, y - LINE / 2, left + length, y + LINE / 2);
    }
}
