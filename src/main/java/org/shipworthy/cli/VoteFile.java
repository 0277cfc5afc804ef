package org.shipworthy.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.shipworthy.community.standings.Winner;
import org.shipworthy.kernel.Fault;

/** Reads a file of votes: comma-separated UTF-8 (RFC 4180) whose first line names its columns. Any may stand beside those that are read. */
final class VoteFile {

    private static final String LEFT = "left";
    private static final String RIGHT = "right";
    private static final String WINNER = "winner";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MESSAGE = 500;

    /** Would steer the terminal, turn the text around it or hide in it. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** What takes the votes, in the order of the file. */
    @FunctionalInterface
    interface Votes {

        /** @param cluster the value of the cluster's column, empty text when there is none */
        void add(String left, String right, Winner winner, String cluster);
    }

    private final Path path;
    private final Optional<String> cluster;
    private final Votes votes;
    private final List<Fault> faults = new ArrayList<>();
    private List<String> header = List.of();

    private VoteFile(Path path, Optional<String> cluster, Votes votes) {
        this.path = path;
        this.cluster = cluster;
        this.votes = votes;
    }

    /**
     * @param cluster the column that says which votes belong together
     * @return every fault, in the order of the file; when there is one, the votes that were handed on are not all there are
     * @throws CommandFailure when the file cannot be read
     */
    static List<Fault> read(Path path, Optional<String> cluster, Votes votes) {
        VoteFile file = new VoteFile(path, cluster, votes);
        try (Reader text = Files.newBufferedReader(path); CSVParser parser = CSVFormat.RFC4180.parse(text)) {
            file.read(parser);
        } catch (IOException e) {
            throw TextFile.unreadable(path, e);
        }
        return file.faults;
    }

    private void read(CSVParser parser) throws IOException {
        Iterator<CSVRecord> rows = parser.iterator();
        long line = 1;
        try {
            readHeader(rows);
            line = parser.getCurrentLineNumber() + 1;
            for (boolean isReadable = faults.isEmpty(); isReadable && rows.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                readRow(line, rows.next());
            }
        } catch (UncheckedIOException e) {
            // behind a quote that is wrong there is no telling where a row begins
            if (!(e.getCause() instanceof CSVException)) {
                throw e.getCause();
            }
            fault(line, "", "a quote is not closed, or has text behind it in its field; nothing after it was read");
        }
    }

    private void readHeader(Iterator<CSVRecord> rows) {
        if (!rows.hasNext()) {
            fault(1, "", "the file is empty; its first line names the columns");
            return;
        }
        header = rows.next().stream().map(name -> name.replace("\uFEFF", "")).toList();
        List<String> wanted = new ArrayList<>(List.of(LEFT, RIGHT, WINNER));
        cluster.ifPresent(wanted::add);
        for (String column : wanted) {
            int found = Collections.frequency(header, column);
            if (found != 1) {
                fault(1, column, (found == 0 ? "there is no such column" : "there are " + found + " such columns")
                        + "; the columns are: " + String.join(", ", header));
            }
        }
    }

    private void readRow(long line, CSVRecord row) {
        if (row.size() != header.size()) {
            fault(line, "", "this row has " + fields(row.size()) + ", the first line names " + header.size());
            return;
        }
        int before = faults.size();
        String left = text(line, row, LEFT);
        String right = text(line, row, RIGHT);
        String together = cluster.map(column -> text(line, row, column)).orElse("");
        Optional<Winner> winner = Winner.find(field(row, WINNER));
        if (winner.isEmpty()) {
            fault(line, WINNER, "\"" + field(row, WINNER) + "\" is not left, right or tie");
        }
        if (left.equals(right) && !left.isEmpty()) {
            fault(line, RIGHT, "\"" + right + "\" is on both sides");
        }
        if (faults.size() == before) {
            votes.add(left, right, winner.orElseThrow(), together);
        }
    }

    private String text(long line, CSVRecord row, String column) {
        String text = field(row, column);
        if (text.isBlank()) {
            fault(line, column, "is empty");
        } else if (text.length() > LONGEST_NAME) {
            fault(line, column, "is longer than " + LONGEST_NAME + " characters");
        } else if (UNPRINTABLE.matcher(text).find()) {
            fault(line, column, "has a line break or another character that cannot be printed");
        }
        return text;
    }

    private String field(CSVRecord row, String column) {
        return row.get(header.indexOf(column));
    }

    /** @param message may quote the file */
    private void fault(long line, String field, String message) {
        String printable = UNPRINTABLE.matcher(message).replaceAll("\uFFFD");
        faults.add(new Fault(path.toString(), Math.toIntExact(line), field,
                printable.length() > LONGEST_MESSAGE ? printable.substring(0, LONGEST_MESSAGE) + "…" : printable));
    }

    private static String fields(int count) {
        return count == 1 ? "1 field" : count + " fields";
    }
}
