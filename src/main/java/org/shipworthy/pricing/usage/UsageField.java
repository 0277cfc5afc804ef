package org.shipworthy.pricing.usage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Arrays.stream(values()).filter(field -> field.label.equals(plain) || field.names.contains(plain)).findFirst();
    }
}
