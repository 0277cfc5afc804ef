package org.shipworthy.publish.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shipworthy.community.ChainHash;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Decay;
import org.shipworthy.community.Rankings;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Sha256;

/** Recomputes an export from its ballots and rulings, and says where it disagrees with itself. */
public final class ExportCheck {

    private static final int MOST_FAULTS = 50;
    private static final List<String> RECOMPUTED = List.of("shares", "preferences", "verdicts", "rankings");

    /**
     * What was found.
     *
     * @param faults what does not agree; empty when all does
     * @param head   of the chain, recomputed
     */
    public record Report(long ballots, long sealed, long links, String head, int shares, int preferences, int verdicts, int rankings, List<String> faults) {

        public boolean agrees() {
            return faults.isEmpty();
        }
    }

    private final Path folder;
    private final Optional<String> known;
    private final List<String> faults = new ArrayList<>();
    private final Recount recount = new Recount();
    private long ballots;
    private long sealed;
    private long links;
    private boolean hasKnown;
    private String head = "0".repeat(64);

    private ExportCheck(Path folder, Optional<String> known) {
        this.folder = folder;
        this.known = known;
    }

    /**
     * @param folder with the files of one export
     * @param known  a head that was published earlier, which has to be in the chain
     * @throws IOException when a file is missing or cannot be read
     */
    public static Report of(Path folder, Optional<String> known) throws IOException {
        return new ExportCheck(folder, known).verify();
    }

    private Report verify() throws IOException {
        JsonNode published = new ObjectMapper().readTree(path(ExportFile.STANDINGS).toFile());
        checkSums();
        readBallots();
        readRulings();
        JsonNode recomputed = recompute(published);
        for (String part : RECOMPUTED) {
            Differences.between(published.path(part), recomputed.path(part)).forEach(difference -> fault(part + " " + difference));
        }
        if (links > 0 && !published.path("head").asText().equals(head)) {
            fault("standings.json names the head " + published.path("head").asText() + ", the ballots have " + head);
        }
        if (known.isPresent() && !hasKnown) {
            fault("the head " + known.get() + " is not in the chain: ballots before it were changed");
        }
        return new Report(ballots, sealed, links, head, recomputed.path("shares").size(), recomputed.path("preferences").size(),
                recomputed.path("verdicts").size(), recomputed.path("rankings").size(), List.copyOf(faults));
    }

    private Path path(ExportFile file) {
        return folder.resolve(file.fileName());
    }

    private void fault(String fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private void checkSums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(path(ExportFile.SUMS))) {
            String[] parts = line.split("  ", 2);
            sums.put(parts.length == 2 ? parts[1] : line, parts[0]);
        }
        for (ExportFile file : List.of(ExportFile.BALLOTS, ExportFile.CHAIN, ExportFile.RULINGS, ExportFile.STANDINGS)) {
            if (!Sha256.of(path(file)).hex().equals(sums.get(file.fileName()))) {
                fault(file.fileName() + " is not the file that SHA256SUMS speaks of");
            }
        }
    }

    private void readBallots() throws IOException {
        LastWords words = new LastWords();
        try (BufferedReader file = Files.newBufferedReader(path(ExportFile.BALLOTS)); BufferedReader chain = Files.newBufferedReader(path(ExportFile.CHAIN))) {
            requireHeader(file, ExportFile.BALLOTS, ExportFile.BALLOTS_HEADER);
            requireHeader(chain, ExportFile.CHAIN, ExportFile.CHAIN_HEADER);
            ChainCheck check = new ChainCheck(chain);
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                ballots++;
                readBallot(line, words, check);
            }
            check.finish();
        }
        if (words.unmarked() > 0) {
            fault(words.unmarked() + " ballots are the last of their voters and subjects, not withdrawn, and not marked live");
        }
    }

    private void requireHeader(BufferedReader file, ExportFile name, String header) throws IOException {
        String first = file.readLine();
        if (!header.equals(first)) {
            fault(name.fileName() + " begins with \"" + first + "\", not with \"" + header + "\"");
        }
    }

    private void readBallot(String line, LastWords words, ChainCheck check) throws IOException {
        String[] row = line.split(",", -1);
        try {
            if (row.length != 12) {
                throw new IllegalArgumentException(row.length + " columns, not 12");
            }
            if (Long.parseLong(row[1]) != ballots) {
                throw new IllegalArgumentException("the number " + row[1] + " is not " + ballots);
            }
            check.add(row[0], line.substring(row[0].length() + 1, chained(row)));
            String wrong = words.add(row[7], row[3], row[4].isEmpty(), isTrue(row[11]));
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException(wrong);
            }
            if (isTrue(row[11]) && !isTrue(row[9]) && row[10].isEmpty()) {
                recount.addBallot(row[3], Choice.find(row[4]).orElseThrow(() -> new IllegalArgumentException("no choice " + row[4])), row[7],
                        isTrue(row[8]), isTrue(row[5]), LocalDate.parse(row[2].substring(0, 10)));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            fault("ballots.csv, line " + (ballots + 1) + ": " + e.getMessage());
        }
    }

    /** Where the part that the chain seals ends. */
    private static int chained(String[] row) {
        int end = row[0].length();
        for (int column = 1; column <= 6; column++) {
            end += 1 + row[column].length();
        }
        return end;
    }

    private static boolean isTrue(String bit) {
        return switch (bit) {
            case "1" -> true;
            case "0" -> false;
            default -> throw new IllegalArgumentException("\"" + bit + "\" is not 0 or 1");
        };
    }

    private void readRulings() throws IOException {
        try (BufferedReader file = Files.newBufferedReader(path(ExportFile.RULINGS))) {
            requireHeader(file, ExportFile.RULINGS, ExportFile.RULINGS_HEADER);
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                String[] row = line.split(",", -1);
                recount.addRuling(row[0], row.length > 2 && row[2].equals("ship"));
            }
        }
    }

    private JsonNode recompute(JsonNode published) {
        if (published.path("rules").asInt() != Rankings.RULES_VERSION) {
            fault("this was counted by rules version " + published.path("rules").asText() + ", this program counts by " + Rankings.RULES_VERSION);
        }
        Map<String, String> categories = new TreeMap<>();
        published.path("tools").properties().forEach(tool -> categories.put(tool.getKey(), tool.getValue().asText()));
        Map<String, Object> result = recount.result(categories, Decay.of(published.path("halfLifeDays").asInt()), LocalDate.parse(published.path("day").asText()));
        return parse(Json.write(result));
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reading what was written just now", e);
        }
    }

    /** Follows the chain's file beside the ballots. */
    private final class ChainCheck {

        private final BufferedReader chain;
        private ChainHash hash;
        private String[] link = {};

        ChainCheck(BufferedReader chain) {
            this.chain = chain;
        }

        void add(String number, String line) throws IOException {
            if (number.isEmpty()) {
                return;
            }
            if (link.length == 0 || !link[0].equals(number)) {
                close();
                open(number);
            }
            hash.add(line);
            sealed++;
        }

        private void open(String number) throws IOException {
            String next = chain.readLine();
            link = next == null ? new String[] {number, "", "", ""} : next.split(",", -1);
            links++;
            if (!link[0].equals(number) || !number.equals(Long.toString(links))) {
                fault("ballots.csv, line " + (ballots + 1) + ": link " + number + " where chain.csv has link " + (next == null ? "none" : link[0]));
            }
            hash = new ChainHash(head);
        }

        private void close() {
            if (hash == null) {
                return;
            }
            head = hash.head();
            hasKnown |= known.filter(head::equals).isPresent();
            if (!link[2].equals(head) || !link[1].equals(Long.toString(sealed))) {
                fault("link " + link[0] + ": chain.csv has the head " + link[2] + " after " + link[1] + " ballots, the ballots have " + head + " after " + sealed);
                head = link[2].isEmpty() ? head : link[2];
            }
            hash = null;
        }

        void finish() throws IOException {
            close();
            String more = chain.readLine();
            if (more != null) {
                fault("chain.csv goes on with link " + more.split(",", 2)[0] + ", of which ballots.csv has no ballot");
            }
        }
    }
}
