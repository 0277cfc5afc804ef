package org.shipworthy.community;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/**
 * A program that casts ballots on sixteen threads until it is killed: every voter first says ship, then skip. After a
 * ballot was acknowledged it prints the voter and the choice on a line.
 */
final class CastingProcess {

    static final Subject SUBJECT = new Subject.OfTool(new Slug("gemma-3n"));

    private CastingProcess() {}

    /** @param arguments the name of this run, the data folder, and the address of a PostgreSQL database or nothing */
    public static void main(String[] arguments) throws InterruptedException {
        Optional<String> postgresql = Optional.of(arguments[2]).filter(address -> !address.isEmpty());
        Database database = Database.open(new StorageSettings(Path.of(arguments[1]), postgresql));
        Community community = new Community(database, InstantSource.system());
        IntStream.range(0, 16).forEach(thread -> Thread.ofVirtual().start(() -> cast(community, arguments[0] + "-" + thread)));
        Thread.sleep(60_000);
    }

    private static void cast(Community community, String name) {
        for (int n = 0;; n++) {
            Voter voter = new Voter("%s-%012d".formatted(name, n));
            for (Choice choice : new Choice[] {Choice.SHIP, Choice.SKIP}) {
                community.cast(voter, SUBJECT, choice, Circumstances.from("network"));
                System.out.println(voter.id() + " " + choice.key());
            }
        }
    }
}
