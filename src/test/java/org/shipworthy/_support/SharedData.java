package org.shipworthy._support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The real data that tests read: in {@code ../shared/data} beside the project, or where SHIPWORTHY_SHARED_DATA says. */
public final class SharedData {

    private SharedData() {}

    /** @throws IllegalStateException when the data is not there, saying how to name its place */
    public static Path file(String name) {
        Path folder = Optional.ofNullable(System.getenv("SHIPWORTHY_SHARED_DATA")).map(Path::of).orElse(Path.of("..", "shared", "data"));
        Path file = folder.resolve(name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("this test reads " + file + ", which is not there: put the shared data beside the project folder"
                    + " as shared/data, or name its folder in SHIPWORTHY_SHARED_DATA");
        }
        return file;
    }

    public static List<CSVRecord> rows(String name) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows = CSVParser.parse(file(name), StandardCharsets.UTF_8, format)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
