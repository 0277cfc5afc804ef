package org.shipworthy.decide.record;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the evidence in a record's Markdown, and what was changed around it. */
final class MarkdownReading {

    private static final Pattern HASH = Pattern.compile(Pattern.quote(RecordMarkdown.HASH) + "`([0-9a-f]{64})`");
    private static final Pattern BLOCK = Pattern.compile("(?m)^" + RecordMarkdown.FENCE + "json\n(.*)\n" + RecordMarkdown.FENCE + "$");

    private MarkdownReading() {}

    static Optional<RecordJson.Written> read(String text) {
        int from = evidence(text);
        if (from < 0) {
            return Optional.empty();
        }
        Matcher hash = HASH.matcher(text);
        Matcher block = BLOCK.matcher(text);
        return hash.find(from) && block.find(from)
                ? RecordJson.parse(block.group(1)).map(record -> new RecordJson.Written(record, hash.group(1)))
                : Optional.empty();
    }

    /** Where the evidence begins. Words of others cannot make such a line above it, and below it people may write what they like. */
    private static int evidence(String text) {
        return text.indexOf("\n" + RecordMarkdown.EVIDENCE + "\n");
    }

    /** Where the text is not what the evidence makes, in a sentence. Notes and spaces at the ends of lines do not count. */
    static Optional<String> firstDifference(DecisionRecord record, String hash, String text) {
        List<String> made = lines(RecordMarkdown.checked(record).replace(record.hash(), hash));
        List<String> found = lines(withoutNotes(text));
        for (int i = 0; i < Math.max(made.size(), found.size()); i++) {
            String one = i < made.size() ? made.get(i) : "";
            String other = i < found.size() ? found.get(i) : "";
            if (!one.equals(other)) {
                return Optional.of("Line " + (i + 1) + " is not as it was made: " + shortened(other));
            }
        }
        return Optional.empty();
    }

    private static String withoutNotes(String text) {
        int notes = text.indexOf("\n" + RecordMarkdown.NOTES + "\n", Math.max(0, evidence(text)));
        return notes < 0 ? text : text.substring(0, notes);
    }

    private static List<String> lines(String text) {
        return text.stripTrailing().lines().map(String::stripTrailing).toList();
    }

    private static String shortened(String line) {
        return line.isEmpty() ? "it is missing" : line.length() <= 80 ? "“" + line + "”" : "“" + line.substring(0, 80) + "…”";
    }
}
