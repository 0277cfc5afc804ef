package org.shipworthy.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Lineup;
import org.shipworthy.decide.TypedTool;

/**
 * One field of the picker.
 *
 * @param number  from 1
 * @param text    what stands in it: a tool's name, or what was typed
 * @param problem why it names no tool; empty when it does, or when nothing was typed
 * @param choices tools that it may have meant
 */
public record PickerSlot(int number, String text, String problem, List<Choice> choices) {

    /** A tool in the place of what was typed, and the address of the picker with it. */
    public record Choice(Tool tool, String address) {}

    /** A field for each text, and empty ones for the rest. */
    static List<PickerSlot> list(List<String> typed, Shelf shelf) {
        Map<Tool, Integer> taken = new HashMap<>();
        return IntStream.range(0, Lineup.MOST)
                .mapToObj(i -> i < typed.size() ? of(typed, i, shelf, taken) : new PickerSlot(i + 1, "", "", List.of()))
                .toList();
    }

    private static PickerSlot of(List<String> typed, int i, Shelf shelf, Map<Tool, Integer> taken) {
        return switch (TypedTool.read(typed.get(i), shelf)) {
            case TypedTool.Found(Tool tool) -> {
                Integer earlier = taken.putIfAbsent(tool, i + 1);
                yield new PickerSlot(i + 1, tool.name(), earlier == null ? "" : "The same tool as number " + earlier + ".", List.of());
            }
            case TypedTool.Unclear(List<Tool> choices) ->
                    new PickerSlot(i + 1, typed.get(i), "Several tools fit “" + typed.get(i) + "”. Which one?", choices(typed, i, choices));
            case TypedTool.Unknown(List<Tool> nearest) -> new PickerSlot(i + 1, typed.get(i),
                    "No tool is called “" + typed.get(i) + "”." + (nearest.isEmpty() ? "" : " These names are close:"), choices(typed, i, nearest));
        };
    }

    private static List<Choice> choices(List<String> typed, int i, List<Tool> tools) {
        return tools.stream().map(tool -> new Choice(tool, addressWith(typed, i, tool))).toList();
    }

    private static String addressWith(List<String> typed, int i, Tool tool) {
        List<String> changed = new ArrayList<>(typed);
        changed.set(i, tool.slug().value());
        return "/compare?" + String.join("&", changed.stream().map(text -> "tool=" + URLEncoder.encode(text, UTF_8)).toList());
    }
}
