package org.shipworthy.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.shipworthy.digest.Consenting;
import org.shipworthy.digest.Subscription;
import org.shipworthy.digest.Wish;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Fault;

/** Reads a list of subscribers: comma-separated UTF-8 (RFC 4180) whose first line names its columns, a row at a time. */
final class SubscriberFile {

    static final String EMAIL = "email";
    static final String WISHES = "wishes";
    static final String DATE = "consent_date";
    static final String SOURCE = "consent_source";

    /** More faults than this are counted and not listed. */
    static final int MOST_FAULTS = 100;

    private static final List<String> COLUMNS = List.of(EMAIL, WISHES, DATE, SOURCE);

    private final Path path;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();
    private List<String> header = List.of();

    private SubscriberFile(Path path, LocalDate today) {
        this.path = path;
        this.today = today;
    }

    /**
     * @param today    no consent is from after this day
     * @param progress told the characters read so far
     * @return the first faults, in the order of the file; when there is one, the rows that were handed on are not all there are
     * @throws CommandFailure when the file cannot be read
     */
    static List<Fault> read(Path path, LocalDate today, LongConsumer progress, Consumer<Consenting> rows) {
        SubscriberFile file = new SubscriberFile(path, today);
        try (Reader text = Files.newBufferedReader(path); CSVParser parser = CSVFormat.RFC4180.parse(text)) {
            file.read(parser, progress, rows);
        } catch (IOException e) {
            throw TextFile.unreadable(path, e);
        }
        return file.faults;
    }

    private void read(CSVParser parser, LongConsumer progress, Consumer<Consenting> taker) throws IOException {
        Iterator<CSVRecord> rows = parser.iterator();
        long line = 1;
        try {
            readHeader(rows);
            line = parser.getCurrentLineNumber() + 1;
            for (boolean isReadable = faults.isEmpty(); isReadable && rows.hasNext() && faults.size() < MOST_FAULTS; line = parser.getCurrentLineNumber() + 1) {
                CSVRecord row = rows.next();
                readRow(line, row).ifPresent(taker);
                progress.accept(row.getCharacterPosition());
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e.getCause();
            }
            // behind such a quote there is no telling where a row begins
            fault(line, "", "a quote is not closed, or stands amid a field; nothing after it was read");
        }
    }

    private void readHeader(Iterator<CSVRecord> rows) {
        if (rows.hasNext()) {
            header = rows.next().stream().map(name -> name.replace("\uFEFF", "")).toList();
        }
        for (String column : COLUMNS) {
            if (Collections.frequency(header, column) != 1) {
                fault(1, column, "there must be one such column; the columns are: " + String.join(", ", header));
            }
        }
        header.stream().filter(column -> !COLUMNS.contains(column)).forEach(column -> fault(1, column, "is no column that is read"));
    }

    private Optional<Consenting> readRow(long line, CSVRecord row) {
        if (row.size() != header.size()) {
            fault(line, "", "this row has " + row.size() + " fields, the first line names " + header.size());
            return Optional.empty();
        }
        int before = faults.size();
        Optional<EmailAddress> address = EmailAddress.parse(field(row, EMAIL));
        if (address.isEmpty()) {
            fault(line, EMAIL, "is no address that mail can be sent to");
        }
        Set<Wish> wishes = wishes(line, field(row, WISHES));
        Optional<LocalDate> date = date(line, field(row, DATE));
        String source = field(row, SOURCE).strip();
        if (source.isEmpty() || source.length() > Consenting.LONGEST_SOURCE) {
            fault(line, SOURCE, "says where the consent was given, in 1 to " + Consenting.LONGEST_SOURCE + " characters");
        }
        return faults.size() > before ? Optional.empty() : Optional.of(new Consenting(address.orElseThrow(), wishes, date.orElseThrow(), source));
    }

    private Set<Wish> wishes(long line, String text) {
        Set<Wish> wishes = new HashSet<>();
        for (String one : text.strip().split("\\s+")) {
            Optional<Wish> wish = Wish.parse(one);
            wish.ifPresent(wishes::add);
            if (wish.isEmpty()) {
                fault(line, WISHES, "\"" + one + "\" is no wish such as everything=weekly or tool:gemma-3n=at-once");
            }
        }
        if (wishes.size() > Subscription.MOST_WISHES || wishes.stream().map(Wish::topic).distinct().count() < wishes.size()) {
            fault(line, WISHES, "names a topic twice, or more than " + Subscription.MOST_WISHES);
        }
        return wishes;
    }

    private Optional<LocalDate> date(long line, String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (!day.isAfter(today)) {
                return Optional.of(day);
            }
            fault(line, DATE, "is in the future");
        } catch (DateTimeParseException e) {
            fault(line, DATE, "\"" + text + "\" is no day such as 2026-11-22");
        }
        return Optional.empty();
    }

    private String field(CSVRecord row, String column) {
        return row.get(header.indexOf(column));
    }

    private void fault(long line, String field, String message) {
        faults.add(new Fault(path.toString(), Math.toIntExact(line), field, message));
    }
}
