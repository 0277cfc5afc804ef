package org.shipworthy.publish.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.ChainLink;
import org.shipworthy.community.Decay;
import org.shipworthy.community.Ledger;
import org.shipworthy.community.LedgerRow;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.SealedBallot;
import org.shipworthy.kernel.Hmac;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Sha256;
import org.shipworthy.panel.RulingLedger;
import org.shipworthy.publish.Snapshot;

/** Writes one export into an empty folder. Memory grows with what the rankings take, not with the files. */
final class ExportWriter {

    private final Ledger ledger;
    private final RulingLedger rulings;
    private final Snapshot snapshot;
    private final Decay decay;
    private final Instant now;
    private final Path folder;
    private final Recount recount = new Recount();

    /** Thrown away afterwards, so that voters of two exports cannot be told to be the same. */
    private final Hmac pseudonyms = Hmac.random(new SecureRandom());

    ExportWriter(Ledger ledger, RulingLedger rulings, Snapshot snapshot, Decay decay, Instant now, Path folder) {
        this.ledger = ledger;
        this.rulings = rulings;
        this.snapshot = snapshot;
        this.decay = decay;
        this.now = now;
        this.folder = folder;
    }

    void write() throws IOException {
        List<ChainLink> links = writeBallots();
        String rulingsHead = writeRulings();
        writeChain(links);
        Files.writeString(path(ExportFile.STANDINGS), Json.write(standings(links, rulingsHead)) + "\n");
        writeSums();
    }

    private Path path(ExportFile file) {
        return folder.resolve(file.fileName());
    }

    private List<ChainLink> writeBallots() throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(path(ExportFile.BALLOTS))) {
            file.write(ExportFile.BALLOTS_HEADER + "\n");
            return ledger.read(row -> write(row, file));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(LedgerRow row, BufferedWriter file) {
        SealedBallot ballot = row.ballot();
        String voter = SealedBallot.keyed(pseudonyms, row.voter());
        if (row.isCounted()) {
            recount.addBallot(ballot.subject(), ballot.choice().orElseThrow(), voter, row.verified(), ballot.blind(), day(ballot));
        }
        try {
            file.write((row.link().isPresent() ? row.link().getAsLong() : "") + "," + ballot.line() + "," + voter + "," + bit(row.verified()) + ","
                    + bit(row.interested()) + "," + row.setAside().orElse("") + "," + bit(row.live()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate day(SealedBallot ballot) {
        return LocalDate.parse(ballot.hour().substring(0, 10));
    }

    private static String bit(boolean value) {
        return value ? "1" : "0";
    }

    /** @return the head of their chain. Each is taken as whoever checks the export reads it, so that both count the same. */
    private String writeRulings() throws IOException {
        StringBuilder lines = new StringBuilder(ExportFile.RULINGS_HEADER + "\n");
        RulingsCheck written = new RulingsCheck(Optional.empty(), fault -> {
            throw new IllegalStateException("to be written: " + fault);
        });
        rulings.read(ruling -> {
            String line = ruling.line() + "," + ruling.head();
            written.add(line);
            lines.append(line).append('\n');
        });
        Files.writeString(path(ExportFile.RULINGS), lines);
        written.addStanding(recount);
        return written.head();
    }

    private void writeChain(List<ChainLink> links) throws IOException {
        StringBuilder lines = new StringBuilder(ExportFile.CHAIN_HEADER + "\n");
        links.forEach(link -> lines.append(link.number()).append(',').append(link.ballots()).append(',').append(link.head()).append(',')
                .append(link.sealedAt()).append('\n'));
        Files.writeString(path(ExportFile.CHAIN), lines);
    }

    private Map<String, Object> standings(List<ChainLink> links, String rulingsHead) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<String, String> categories = new TreeMap<>();
        for (Tool tool : snapshot.shelf().tools()) {
            categories.put(tool.slug().value(), tool.category().slug().value());
        }
        Map<String, Object> standings = Json.object("asOf", now.toString(), "day", today.toString(), "rules", Rankings.RULES_VERSION,
                "halfLifeDays", decay.halfLifeDays().orElse(0), "licence", ExportFile.LICENCE, "citation", "Shipworthy, community votes and panel rulings, as of " + today,
                "head", links.isEmpty() ? null : links.getLast().head(), "rulingsHead", rulingsHead, "tools", categories);
        standings.putAll(recount.result(categories, decay, today));
        return standings;
    }

    private void writeSums() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (ExportFile file : List.of(ExportFile.BALLOTS, ExportFile.CHAIN, ExportFile.RULINGS, ExportFile.STANDINGS)) {
            lines.append(Sha256.of(path(file)).hex()).append("  ").append(file.fileName()).append('\n');
        }
        Files.write(path(ExportFile.SUMS), lines.toString().getBytes(UTF_8));
    }
}
