package org.shipworthy.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.shipworthy._support.NewsOfAWeek;
import org.shipworthy._support.RunningSite;
import org.shipworthy._support.SmtpSink;
import org.shipworthy.cli.DigestOptions;
import org.shipworthy.digest.MailSettings;
import org.shipworthy.digest.SmtpServer;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.issue.IssuePresses;
import org.shipworthy.digest.sending.Dispatch;
import org.shipworthy.digest.sending.DkimKey;
import org.shipworthy.digest.sending.Preview;
import org.shipworthy.digest.sending.Run;
import org.shipworthy.digest.sending.RunState;
import org.shipworthy.digest.sending.Runs;
import org.shipworthy.digest.sending.SendingSettings;
import org.shipworthy.digest.sending.WeeklyMailing;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.storage.Batches;
import org.shipworthy.storage.Database;

/**
 * How fast an edition is sent to a server on the same machine, beside what that server takes from one plain client, and
 * how soon and in how much memory a run for many subscribers begins. See {@code benchmark/digest.sh}.
 */
public final class DigestRate {

    private static final IssueKey WEEK = new IssueKey(2026, 47);
    private static final URI ADDRESS = URI.create("http://shipworthy.test");
    private static final int PLAIN_MESSAGES = 10_000;

    private DigestRate() {}

    /** {@code sink}: only takes mail. Otherwise: how many subscribers, and {@code compose} not to send to them, {@code sign} to sign each message. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("sink")) {
            serve();
        }
        int subscribers = Integer.parseInt(arguments[0]);
        Process sink = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), DigestRate.class.getName(), "sink").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (RunningSite site = RunningSite.start(); BufferedReader output = sink.inputReader()) {
            measure(site, Integer.parseInt(output.readLine()), subscribers, List.of(arguments));
        } finally {
            sink.destroy();
        }
    }

    private static void serve() throws InterruptedException {
        SmtpSink sink = new SmtpSink();
        System.out.println(sink.port());
        Thread.sleep(Duration.ofHours(1));
    }

    private static void measure(RunningSite site, int port, int subscribers, List<String> how) throws Exception {
        site.editions().begin();
        NewsOfAWeek.happensOn(site);
        site.editions().compose(WEEK);
        site.editions().approve(WEEK, "editor@example.org");
        boolean onlyComposing = how.contains("compose");
        SendingSettings settings = settings(port, how.contains("sign") ? Optional.of(key()) : Optional.empty());
        byte[] message = Preview.of(site.editions().find(WEEK).orElseThrow().issue(), settings, new EmailAddress("reader@example.org"),
                site.clock().instant()).orElseThrow().getBytes(US_ASCII);
        System.out.printf("A message has %,d bytes.%n", message.length);
        subscribe(site.site().database(), subscribers);
        if (!onlyComposing) {
            sendPlainly(port, message);
            System.out.printf("One plain client, one connection: %,.0f messages a second.%n", PLAIN_MESSAGES / sendPlainly(port, message));
        }
        send(site, settings, onlyComposing);
    }

    private static DkimKey key() throws NoSuchAlgorithmException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
        pairs.initialize(2_048);
        return new DkimKey("shipworthy.test", "mail", pairs.generateKeyPair().getPrivate());
    }

    private static SendingSettings settings(int port, Optional<DkimKey> key) {
        SmtpServer server = new SmtpServer("127.0.0.1", port, SmtpServer.Security.NONE, Optional.empty());
        return new SendingSettings(new MailSettings(Optional.of(server), "digest@shipworthy.test", "Shipworthy"), ADDRESS,
                Integer.getInteger("connections", 8), 1_000_000, 1_000_000, Optional.of("bounces@shipworthy.test"), key,
                Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    private static void subscribe(Database database, int subscribers) {
        int page = 10_000;
        for (int first = 0; first < subscribers; first += page) {
            var numbers = IntStream.range(first, Math.min(subscribers, first + page)).boxed().toList();
            database.writeOnly(handle -> Batches.write(handle, """
                    INSERT INTO subscriber (id, email, state, consent, asked_at, confirmed_at)
                    VALUES (:id, :email, 'confirmed', 'form', '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z')""", numbers,
                    (row, number) -> row.bind("id", number + 1).bind("email", "reader" + number + "@d" + number % 500 + ".example.org")));
            database.writeOnly(handle -> Batches.write(handle, "INSERT INTO wish (subscriber, topic, pace) VALUES (:id, :topic, 'weekly')", numbers,
                    (row, number) -> row.bind("id", number + 1).bind("topic", number % 3 == 0 ? "category:models" : "everything")));
        }
    }

    /** @return seconds for the messages, after the same number to warm the server up */
    private static double sendPlainly(int port, byte[] message) throws IOException {
        long begun = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            in.readLine();
            for (int number = 0; number < PLAIN_MESSAGES; number++) {
                say(out, in, "MAIL FROM:<digest@shipworthy.test>\r\n".getBytes(US_ASCII));
                say(out, in, ("RCPT TO:<reader" + number + "@example.org>\r\n").getBytes(US_ASCII));
                say(out, in, "DATA\r\n".getBytes(US_ASCII));
                out.write(message);
                say(out, in, "\r\n.\r\n".getBytes(US_ASCII));
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void say(OutputStream out, BufferedReader in, byte[] words) throws IOException {
        out.write(words);
        in.readLine();
    }

    private static void send(RunningSite site, SendingSettings settings, boolean onlyComposing) throws Exception {
        Database database = site.site().database();
        Runs runs = new Runs(database, site.clock());
        WeeklyMailing mailing = new WeeklyMailing(site.subscriptions(), new IssuePresses(site.editions(), ADDRESS));
        try (Dispatch dispatch = new Dispatch(database, site.clock(), settings, mailing, DigestOptions.referenceKey(database),
                Path.of(System.getProperty("java.io.tmpdir")))) {
            dispatch.start();
            long begun = System.nanoTime();
            double processor = processorSeconds();
            runs.start(WEEK);
            await(runs, run -> run.counts().total() > 0);
            System.out.printf("Composing began after %.1f s.%n", seconds(begun));
            await(runs, Run::composed);
            System.out.printf("It ended after %.1f s, with %.1f s of processor time.%n", seconds(begun), processorSeconds() - processor);
            if (onlyComposing) {
                runs.cancel(WEEK);
            } else {
                awaitSent(runs);
            }
        }
        System.out.println("Most memory in use, resident: " + Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM")).findFirst().orElse("unknown"));
    }

    private static void awaitSent(Runs runs) throws InterruptedException {
        long begun = System.nanoTime();
        double processor = processorSeconds();
        await(runs, run -> run.state() == RunState.FINISHED);
        int sent = runs.find(WEEK).orElseThrow().counts().sent();
        System.out.printf("The run: %,d sent in %.1f s, %,.0f messages a second; %,.0f for a second of processor time, the server's not counted.%n",
                sent, seconds(begun), sent / seconds(begun), sent / (processorSeconds() - processor));
    }

    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static void await(Runs runs, Predicate<Run> condition) throws InterruptedException {
        while (!condition.test(runs.find(WEEK).orElseThrow())) {
            Thread.sleep(20);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
