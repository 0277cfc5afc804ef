package org.shipworthy.catalogue.sync;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Breaks a text in one to three ways: half of them at a value, so that what follows is still read. */
final class Mutations {

    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,>] ?)(\"[^\"\n]*\"|-?[0-9][0-9.e-]*|true|false|null|[\\[{]|[^<>\"\n{}\\[\\]]+(?=</))");

    private static final List<String> VALUES = List.of("\"text\"", "\"\"", "[]", "{}", "null", "true", "-7.5", "0", "1e400", "1e999999999", "1e-999999999",
            "123456789012345678901234567890", "0.000000000000000000000000000000000000000000001", "\"\\u0000\"", "\"\\ud800\"", "\"2026-02-30\"", "[[1]]",
            "{\"a\": 1}", "\"javascript:alert(1)\"", "[".repeat(500), "9".repeat(70), "\"" + "x".repeat(300) + "\"");

    private final SplittableRandom random;
    private String text;

    private Mutations(String text, SplittableRandom random) {
        this.text = text;
        this.random = random;
    }

    static String of(String text, SplittableRandom random) {
        Mutations mutations = new Mutations(text, random);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            mutations.breakOnce();
        }
        return mutations.text;
    }

    private void breakOnce() {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(1, 120));
        switch (random.nextInt(10)) {
            case 0 -> text = text.substring(0, at);
            case 1 -> text = text.substring(0, at) + text.substring(end);
            case 2 -> text = text.substring(0, end) + text.substring(at);
            case 3 -> text = text.substring(0, at) + (char) random.nextInt(1, 0xd7ff) + text.substring(Math.min(text.length(), at + 1));
            default -> replaceValue();
        }
    }

    private void replaceValue() {
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (!values.isEmpty()) {
            MatchResult value = values.get(random.nextInt(values.size()));
            text = text.substring(0, value.start()) + VALUES.get(random.nextInt(VALUES.size())) + text.substring(value.end());
        }
    }
}
