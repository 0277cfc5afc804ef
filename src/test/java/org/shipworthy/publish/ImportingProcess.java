package org.shipworthy.publish;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** A program that imports a pack and stops for ever when all of it is written and nothing of it committed. */
final class ImportingProcess {

    static final String IN_THE_MIDDLE = "in the middle";

    private ImportingProcess() {}

    /** @param arguments the pack's folder, the data folder, and the address of a PostgreSQL database or nothing */
    public static void main(String[] arguments) {
        Optional<String> postgresql = Optional.of(arguments[2]).filter(address -> !address.isEmpty());
        Database database = Database.open(new StorageSettings(Path.of(arguments[1]), postgresql));
        new ContentPacks(database, new StoppingClock()).importFrom(Path.of(arguments[0]));
        System.out.println("done");
    }

    /** An import asks for the time while it reads what is on record, once before it writes, and once before it reports. */
    private static final class StoppingClock implements InstantSource {

        private static final int BEFORE_THE_REPORT = 3;

        private int asked;

        @Override
        public Instant instant() {
            asked++;
            if (asked == BEFORE_THE_REPORT) {
                System.out.println(IN_THE_MIDDLE);
                stop();
            }
            return Instant.now();
        }

        private static void stop() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
