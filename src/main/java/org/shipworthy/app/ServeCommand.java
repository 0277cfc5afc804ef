package org.shipworthy.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.shipworthy.cli.ListenFlags;
import org.shipworthy.cli.Logging;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sun.misc.Signal;
import sun.misc.SignalHandler;

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
        CountDownLatch stop = new CountDownLatch(1);
        try (Instance instance = Instance.start(settings, InstantSource.system())) {
            stopAt("TERM", stop);
            stopAt("INT", stop);
            spec.commandLine().getOut().println("Shipworthy is ready: http://" + shownHost(settings.text(Setting.HOST)) + ":" + instance.port());
            spec.commandLine().getOut().flush();
            stop.await();
            LOG.log(Level.INFO, "Stopping");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A second signal of the kind ends the process at once, as it would without this. A shutdown hook cannot do it: the
     * exit code would be 143, which supervisors take for a failure.
     */
    private static void stopAt(String signal, CountDownLatch stop) {
        Signal.handle(new Signal(signal), received -> {
            stop.countDown();
            Signal.handle(received, SignalHandler.SIG_DFL);
        });
    }

    /** What a person on this machine types. */
    private static String shownHost(String host) {
        return host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
    }
}
