package org.shipworthy.publish.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shipworthy.community.Decay;
import org.shipworthy.community.Ledger;
import org.shipworthy.panel.RulingLedger;
import org.shipworthy.publish.Snapshot;

/**
 * Keeps the latest exports of the export in a folder. A new one is made when somebody asks and the last one is older than
 * {@link #LIFETIME}; whoever asks meanwhile waits for the same.
 */
public final class Exports {

    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final int KEPT = 3;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{6}Z");

    /** @param name its moment, as it stands in addresses */
    public record Export(String name, Path folder) {

        public Path file(ExportFile file) {
            return folder.resolve(file.fileName());
        }

        public Instant madeAt() {
            return NAME.parse(name, Instant::from);
        }
    }

    private final Ledger ledger;
    private final RulingLedger rulings;
    private final Supplier<Snapshot> snapshots;
    private final Decay decay;
    private final InstantSource clock;
    private final Path folder;

    /** @param folder made when needed; nothing else is kept in it */
    public Exports(Ledger ledger, RulingLedger rulings, Supplier<Snapshot> snapshots, Decay decay, InstantSource clock, Path folder) {
        this.decay = decay;
        this.ledger = ledger;
        this.rulings = rulings;
        this.snapshots = snapshots;
        this.clock = clock;
        this.folder = folder;
    }

    /** The latest one, made now if need be, which takes about ten seconds for each million ballots. */
    public synchronized Export latest() {
        Instant now = clock.instant();
        try {
            Files.createDirectories(folder);
            List<Export> exports = list();
            return exports.isEmpty() || exports.getLast().madeAt().plus(LIFETIME).isBefore(now) ? make(now) : exports.getLast();
        } catch (IOException e) {
            throw new UncheckedIOException("making an export in " + folder, e);
        }
    }

    public Optional<Export> find(String name) {
        return Optional.of(name).filter(text -> NAME_FORM.matcher(text).matches()).map(text -> new Export(text, folder.resolve(text)))
                .filter(export -> Files.isDirectory(export.folder));
    }

    private List<Export> list() throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(path -> NAME_FORM.matcher(path.getFileName().toString()).matches())
                    .map(path -> new Export(path.getFileName().toString(), path))
                    .sorted(Comparator.comparing(Export::name)).toList();
        }
    }

    /** Written beside its place and moved in, so that nobody sees half of one. */
    private Export make(Instant now) throws IOException {
        ledger.seal();
        Path unfinished = folder.resolve("unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        new ExportWriter(ledger, rulings, snapshots.get(), decay, now, unfinished).write();
        Path finished = folder.resolve(NAME.format(now));
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        List<Export> exports = list();
        for (Export old : exports.subList(0, Math.max(0, exports.size() - KEPT))) {
            delete(old.folder);
        }
        return new Export(NAME.format(now), finished);
    }

    /** With everything in it; harmless when it is not there. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
