package org.shipworthy.pricing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;

/**
 * Finds the tool that a name in a file of usage stands for: its slug, its name or an alias, in any case and with any
 * separators, with or without the provider before a slash.
 */
public final class ToolNames {

    private final Map<String, Tool> byName = new HashMap<>();

    /** Where two tools share a name, a slug goes before a name and a name before an alias, and then the earlier tool goes first. */
    public ToolNames(Collection<Tool> tools) {
        tools.forEach(tool -> byName.putIfAbsent(plain(tool.slug().value()), tool));
        tools.forEach(tool -> byName.putIfAbsent(plain(tool.name()), tool));
        tools.forEach(tool -> tool.aliases().forEach(alias -> byName.putIfAbsent(plain(alias), tool)));
    }

    public Optional<Tool> find(String name) {
        Tool whole = byName.get(plain(name));
        int slash = name.lastIndexOf('/');
        return Optional.ofNullable(whole != null || slash < 0 ? whole : byName.get(plain(name.substring(slash + 1))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}/]+", "-");
    }
}
