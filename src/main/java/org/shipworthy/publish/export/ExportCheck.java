package org.shipworthy.publish.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shipworthy.community.Decay;
import org.shipworthy.community.Rankings;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Sha256;

/** Recomputes an export from its ballots and rulings, and says where it disagrees with itself. */
public final class ExportCheck {

    private static final int MOST_FAULTS = 50;
    private static final List<String> RECOMPUTED = List.of("shares", "preferences", "verdicts", "rankings");

    /** A name that is there twice would say one thing to one reader and another to the next. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /**
     * What was found.
     *
     * @param faults what does not agree; empty when all does
     * @param head   of the chain over the ballots, recomputed
     * @param rulingsHead of the chain over the rulings, recomputed
     */
    public record Report(long ballots, long sealed, long links, String head, long rulings, String rulingsHead, int shares, int preferences, int verdicts, int rankings, List<String> faults) {

        public boolean agrees() {
            return faults.isEmpty();
        }
    }

    /** The files are plain ASCII; a byte that is not must be a fault of its line, not the end of reading. */
    private static final Charset ANY_BYTES = StandardCharsets.ISO_8859_1;

    private final Path folder;
    private final Optional<String> known;
    private final List<String> faults = new ArrayList<>();
    private final Recount recount = new Recount();
    private long ballots;

    private ExportCheck(Path folder, Optional<String> known) {
        this.folder = folder;
        this.known = known;
    }

    /**
     * @param folder with the files of one export
     * @param known  a head that was published earlier, which has to be in one of the chains
     * @throws IOException when a file is missing or cannot be read
     */
    public static Report of(Path folder, Optional<String> known) throws IOException {
        return new ExportCheck(folder, known).verify();
    }

    private Report verify() throws IOException {
        JsonNode published = STRICT.readTree(Files.readAllBytes(path(ExportFile.STANDINGS)));
        checkSums();
        RulingsCheck rulings = readRulings();
        ChainCheck chain = readBallots(known.filter(head -> !rulings.hasKnown()));
        JsonNode recomputed = tryToRecompute(published);
        for (String part : RECOMPUTED) {
            Differences.between(published.path(part), recomputed.path(part)).forEach(difference -> fault(part + " " + difference));
        }
        String head = chain.links() > 0 ? chain.head() : "null";
        if (!published.path("head").asText().equals(head)) {
            fault("standings.json names the head " + published.path("head").asText() + ", the ballots have " + head);
        }
        if (!published.path("rulingsHead").asText().equals(rulings.head())) {
            fault("standings.json names the rulings' head " + published.path("rulingsHead").asText() + ", the rulings have " + rulings.head());
        }
        return new Report(ballots, chain.sealed(), chain.links(), chain.head(), rulings.rulings(), rulings.head(), recomputed.path("shares").size(), recomputed.path("preferences").size(),
                recomputed.path("verdicts").size(), recomputed.path("rankings").size(), List.copyOf(faults));
    }

    private Path path(ExportFile file) {
        return folder.resolve(file.fileName());
    }

    private BufferedReader reader(ExportFile file) throws IOException {
        return Files.newBufferedReader(path(file), ANY_BYTES);
    }

    private void fault(String fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        } else if (faults.size() == MOST_FAULTS) {
            faults.add("and more, which is not listed");
        }
    }

    private void checkSums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(path(ExportFile.SUMS), ANY_BYTES)) {
            String[] parts = line.split("  ", 2);
            sums.put(parts.length == 2 ? parts[1] : line, parts[0]);
        }
        for (ExportFile file : List.of(ExportFile.BALLOTS, ExportFile.CHAIN, ExportFile.RULINGS, ExportFile.STANDINGS)) {
            if (!Sha256.of(path(file)).hex().equals(sums.get(file.fileName()))) {
                fault(file.fileName() + " is not the file that SHA256SUMS speaks of");
            }
        }
    }

    private ChainCheck readBallots(Optional<String> sought) throws IOException {
        LastWords words = new LastWords();
        try (BufferedReader file = reader(ExportFile.BALLOTS); BufferedReader chain = reader(ExportFile.CHAIN)) {
            requireHeader(file, ExportFile.BALLOTS, ExportFile.BALLOTS_HEADER);
            requireHeader(chain, ExportFile.CHAIN, ExportFile.CHAIN_HEADER);
            ChainCheck check = new ChainCheck(chain, sought, this::fault);
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                ballots++;
                readBallot(line, words, check);
            }
            check.finish();
            if (words.unmarked() > 0) {
                fault(words.unmarked() + " ballots are the last of their voters and subjects, not withdrawn, and not marked live");
            }
            return check;
        }
    }

    private void requireHeader(BufferedReader file, ExportFile name, String header) throws IOException {
        String first = file.readLine();
        if (!header.equals(first)) {
            fault(name.fileName() + " begins with \"" + first + "\", not with \"" + header + "\"");
        }
    }

    private void readBallot(String text, LastWords words, ChainCheck check) throws IOException {
        try {
            BallotLine line = BallotLine.parse(text);
            if (line.number() != ballots) {
                throw new IllegalArgumentException("the number " + line.number() + " is not " + ballots);
            }
            check.add(line.link(), line.sealed());
            String wrong = words.add(line.voter(), line.subject(), line.choice().isEmpty(), line.live());
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException(wrong);
            }
            if (line.isCounted()) {
                recount.addBallot(line.subject(), line.said(), line.voter(), line.verified(), line.blind(), line.day());
            }
        } catch (RuntimeException e) {
            fault("ballots.csv, line " + (ballots + 1) + ": " + e.getMessage());
        }
    }

    private RulingsCheck readRulings() throws IOException {
        RulingsCheck check = new RulingsCheck(known, this::fault);
        try (BufferedReader file = reader(ExportFile.RULINGS)) {
            requireHeader(file, ExportFile.RULINGS, ExportFile.RULINGS_HEADER);
            check.read(file);
        }
        check.addStanding(recount);
        return check;
    }

    /** A file that was tampered with may name days, categories or half-lives that there are not. */
    private JsonNode tryToRecompute(JsonNode published) {
        try {
            return recompute(published);
        } catch (IllegalArgumentException | DateTimeException e) {
            fault("standings.json: " + e.getMessage());
            return MissingNode.getInstance();
        }
    }

    private JsonNode recompute(JsonNode published) {
        if (published.path("rules").asInt() != Rankings.RULES_VERSION) {
            fault("this was counted by rules version " + published.path("rules").asText() + ", this program counts by " + Rankings.RULES_VERSION);
        }
        Map<String, String> categories = new TreeMap<>();
        published.path("tools").properties().forEach(tool -> categories.put(tool.getKey(), tool.getValue().asText()));
        return parse(Json.write(recount.result(categories, Decay.of(published.path("halfLifeDays").asInt()), LocalDate.parse(published.path("day").asText()))));
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reading what was written just now", e);
        }
    }
}
