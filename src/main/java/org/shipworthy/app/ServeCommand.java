package org.shipworthy.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import org.shipworthy.cli.ListenFlags;
import org.shipworthy.cli.Logging;
import org.shipworthy.cli.StopSignal;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: runs the site until it is told to stop. */
@Command(name = "serve", description = {
    "Serve the site until it is stopped, with the starter content when the database is empty.",
    "Prints the address when it is ready. SIGTERM and Ctrl-C finish the running requests first."})
final class ServeCommand implements Runnable {

    private static final Logger LOG = System.getLogger(ServeCommand.class.getName());

    @Spec
    private CommandSpec spec;

    @Mixin
    private ListenFlags flags;

    @Override
    public void run() {
        Settings settings = flags.settings();
        Logging.configure(settings.text(Setting.LOG_LEVEL));
        try (Instance instance = Instance.start(settings, InstantSource.system()); StopSignal stop = new StopSignal()) {
            spec.commandLine().getOut().println("Shipworthy is ready: http://" + shownHost(settings.text(Setting.HOST)) + ":" + instance.port());
            spec.commandLine().getOut().flush();
            stop.await();
            LOG.log(Level.INFO, "Stopping");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a person on this machine types. */
    private static String shownHost(String host) {
        return host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
    }
}
