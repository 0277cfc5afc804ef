package org.shipworthy.pricing.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Usage as a comma-separated table. */
final class CsvUsage {

    private final UsageRows rows;
    private List<Optional<UsageField>> columns = List.of();
    private boolean isOneRequest;

    private CsvUsage(UsageRows rows) {
        this.rows = rows;
    }

    static void read(RowLimit text, UsageRows rows) throws IOException {
        try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(CSVFormat.RFC4180).get()) {
            new CsvUsage(rows).read(text, parser);
        } catch (UncheckedIOException e) {
            // behind a quote that is wrong there is no telling where a row begins
            if (!(e.getCause() instanceof CSVException)) {
                throw e.getCause();
            }
            rows.fault("", e.getCause().getMessage() + "; nothing after it was read");
        }
    }

    private void read(RowLimit text, CSVParser parser) throws IOException {
        Iterator<CSVRecord> records = parser.iterator();
        while (columns.isEmpty() && records.hasNext()) {
            CSVRecord header = records.next();
            if (!isBlank(header) && !readHeader(header)) {
                return;
            }
            rows.at(parser.getCurrentLineNumber() + 1);
        }
        if (columns.isEmpty()) {
            rows.fault("", "the file is empty");
        }
        while (records.hasNext()) {
            readRow(records.next());
            text.nextRow();
            rows.at(parser.getCurrentLineNumber() + 1);
        }
    }

    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private boolean readHeader(CSVRecord header) {
        List<Optional<UsageField>> found = new ArrayList<>();
        for (String name : header) {
            found.add(UsageField.find(name).filter(field -> !found.contains(Optional.of(field))));
        }
        columns = found;
        isOneRequest = found.contains(Optional.of(UsageField.REQUEST_ID));
        List<String> missing = List.of(UsageField.DAY, UsageField.MODEL, UsageField.INPUT, UsageField.OUTPUT).stream()
                .filter(field -> !found.contains(Optional.of(field))).map(UsageField::label).toList();
        if (!missing.isEmpty()) {
            rows.fault("", "there is no column for " + String.join(", ", missing) + "; the first line names the columns: day, model, input, output, cached");
        }
        return missing.isEmpty();
    }

    private void readRow(CSVRecord row) throws IOException {
        if (isBlank(row)) {
            return;
        }
        if (row.size() != columns.size()) {
            rows.fault("", "this row has " + row.size() + (row.size() == 1 ? " field" : " fields") + ", the first line names " + columns.size());
            return;
        }
        Map<UsageField, String> fields = new EnumMap<>(UsageField.class);
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i).strip();
            columns.get(i).ifPresent(field -> fields.put(field, text));
        }
        String metadata = fields.remove(UsageField.METADATA);
        if (metadata != null && !metadata.isEmpty()) {
            JsonUsage.collectMetadata(metadata, fields);
        }
        rows.add(fields, isOneRequest);
    }
}
