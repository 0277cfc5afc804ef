package org.shipworthy.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;

/** The tools that somebody named on the command line. */
final class KnownTools {

    private static final int MOST_NEAREST = 3;

    private KnownTools() {}

    /** @throws CommandFailure when there is no such tool, naming all of these and what is close to them */
    static List<Tool> find(Shelf shelf, List<String> names) {
        List<Tool> tools = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        names.forEach(name -> Slug.parse(name).flatMap(shelf::findTool).ifPresentOrElse(tools::add, () -> unknown.add(unknown(shelf, name))));
        if (!unknown.isEmpty()) {
            throw new CommandFailure(String.join(System.lineSeparator(), unknown));
        }
        return tools;
    }

    static String unknown(Shelf shelf, String name) {
        String nearest = shelf.nearest(name, MOST_NEAREST).stream().map(Tool::slug).map(Slug::value).collect(joining(", "));
        return "There is no tool '" + name + "'." + (nearest.isEmpty() ? "" : " Close to it: " + nearest + ".");
    }
}
