package org.shipworthy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the clock can be right: it is not before this program was written, nor before what is in the data folder. */
final class ClockCheck {

    private static final Instant FIRST_COMMIT = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    private ClockCheck() {}

    static Check of(Instant now, Path dataFolder) {
        if (now.isBefore(FIRST_COMMIT)) {
            return Check.fail("clock", "it says " + now + ", which is before this program was written; set the clock");
        }
        Optional<Instant> newest = newestFile(dataFolder);
        if (newest.isPresent() && newest.get().isAfter(now.plus(TOLERATED))) {
            return Check.warn("clock", "it says " + now + ", but the data folder was written at " + newest.get() + "; check the clock");
        }
        return Check.ok("clock", now.toString());
    }

    private static Optional<Instant> newestFile(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.toFile().lastModified()).map(Instant::ofEpochMilli).max(Instant::compareTo);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
