package org.shipworthy.digest.sending;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.shipworthy.digest.SmtpServer;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** A node of its own process, for a test that kills it. Says {@code ready} when it sends, and {@code finished} when the run is. */
final class SendingProcess {

    private SendingProcess() {}

    /** Folder, database address or nothing, the mail server's port, subscribers, messages a second. */
    public static void main(String[] arguments) throws InterruptedException {
        StorageSettings storage = new StorageSettings(Path.of(arguments[0]), Optional.of(arguments[1]).filter(address -> !address.isEmpty()));
        SendingSettings settings = Post.through(Post.server(Integer.parseInt(arguments[2]), SmtpServer.Security.NONE),
                Integer.parseInt(arguments[4]), 1_000_000);
        Database database = Database.open(storage);
        Runs runs = new Runs(database, InstantSource.system());
        runs.start(PlainMailing.EDITION);
        new Dispatch(database, InstantSource.system(), settings, new PlainMailing(Integer.parseInt(arguments[3])), Post.KEY, storage.folder()).start();
        System.out.println("ready");
        while (runs.find(PlainMailing.EDITION).orElseThrow().state() != RunState.FINISHED) {
            Thread.sleep(50);
        }
        System.out.println("finished");
        Runtime.getRuntime().halt(0);
    }
}
