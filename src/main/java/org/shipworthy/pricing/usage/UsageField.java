package org.shipworthy.pricing.usage;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is read of a row, and the names that files give it. */
enum UsageField {
    DAY("day", "date", "starttime", "timestamp"),
    MODEL("model"),
    INPUT("input", "inputtokens", "prompttokens"),
    OUTPUT("output", "outputtokens", "completiontokens"),
    CACHED("cached", "cachedtokens", "cacheread", "cachereadtokens", "cachereadinputtokens"),
    WRITTEN("written", "cachewrite", "cachewritetokens", "cachecreationinputtokens", "cachecreationtokens"),
    REASONING("reasoning", "reasoningtokens"),
    REQUESTS("requests", "apirequests"),
    SPEND("spend"),
    /** LiteLLM keeps the provider's own count of tokens there, as JSON. */
    METADATA("metadata"),
    /** Only its presence counts: each row is a request. */
    REQUEST_ID("requestid");

    private static final Pattern SEPARATORS = Pattern.compile("[^a-z]");
    private static final Map<String, UsageField> BY_NAME = Arrays.stream(values())
            .flatMap(field -> Stream.concat(Stream.of(field.label), field.names.stream()).map(name -> Map.entry(name, field)))
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String label;
    private final List<String> names;

    UsageField(String label, String... others) {
        this.label = label;
        this.names = List.of(others);
    }

    /** As faults name it. */
    String label() {
        return label;
    }

    /** The field that a column or a key means, however it is written: {@code Prompt Tokens}, {@code prompt_tokens}. */
    static Optional<UsageField> find(String name) {
        return Optional.ofNullable(BY_NAME.get(SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("")));
    }
}
