package org.shipworthy.pricing.usage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * Reads a file of usage in UTF-8, whichever form it has:
 * <ul>
 * <li>LiteLLM's spend logs as a JSON array, as {@code {"data": […]}}, or as a JSON object on each line;</li>
 * <li>a comma-separated table (RFC 4180) whose first line names its columns: LiteLLM's tables of spend logs and of daily
 *     spend, or {@code day, model, input, output} with {@code cached}, {@code written}, {@code reasoning} and
 *     {@code requests} as one likes.</li>
 * </ul>
 * Cached tokens are part of the input, as LiteLLM counts them. Where a row has more of them than input, it counts them
 * beside it, as Anthropic does, and they are added.
 */
public final class UsageReader {

    private UsageReader() {}

    /**
     * @param name what faults call the file
     * @param rows takes the good rows in their order; when it refuses one, reading ends with a fault
     * @throws IOException when the stream fails
     */
    public static UsageReading read(InputStream in, String name, Predicate<UsageRow> rows) throws IOException {
        RowLimit text = new RowLimit(new BufferedReader(new InputStreamReader(in,
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT))));
        UsageRows taken = new UsageRows(name, rows);
        try {
            readAs(text, taken);
        } catch (RowLimit.TooLong e) {
            taken.fault("", "this row is longer than " + RowLimit.MOST / 1_000_000 + " million characters; nothing after it was read");
        } catch (CharacterCodingException e) {
            taken.fault("", "from here on the file is not UTF-8 text; nothing after it was read");
        } catch (UsageRows.Refused e) {
            taken.fault("", "there are too many different days and models; nothing after this row was read");
        }
        return taken.reading();
    }

    private static void readAs(RowLimit text, UsageRows taken) throws IOException {
        String beginning = beginning(text);
        if (beginning.startsWith("[") || beginning.replaceAll("\\s", "").startsWith("{\"data\":[")) {
            JsonUsage.readArray(text, taken);
        } else if (beginning.startsWith("{")) {
            JsonUsage.readLines(text, taken);
        } else {
            CsvUsage.read(text, taken);
        }
    }

    /** The first characters behind blanks. They are left to be read; a byte order mark is not. */
    private static String beginning(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        char[] first = new char[200];
        text.mark(first.length);
        int length = text.read(first);
        text.reset();
        return length < 0 ? "" : new String(first, 0, length).stripLeading();
    }
}
