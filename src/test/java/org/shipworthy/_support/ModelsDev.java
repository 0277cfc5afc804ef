package org.shipworthy._support;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What models.dev would say, in the form of its {@code api.json}. */
public final class ModelsDev {

    private ModelsDev() {}

    /** Mistral with these models. */
    public static String mistral(String... models) {
        return """
                {"mistral": {"id": "mistral", "name": "Mistral", "models": {%s}}}""".formatted(Arrays.stream(models).collect(Collectors.joining(",")));
    }

    /** @param input and output: USD for a million tokens */
    public static String model(String id, String name, String input, String output, int context) {
        return """
                "%s": {"id": "%s", "name": "%s", "release_date": "2025-05-07",
                "limit": {"context": %d, "output": 500}, "cost": {"input": %s, "output": %s}}""".formatted(id, id, name, context, input, output);
    }
}
