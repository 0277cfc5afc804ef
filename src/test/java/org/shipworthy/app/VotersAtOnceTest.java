package org.shipworthy.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.AtOnce;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/**
 * Two hundred people vote at once on the real program, over and over. Some hang up before the answer, some send slowly, and
 * in the middle the program is killed and started again.
 */
class VotersAtOnceTest {

    private static final int VOTERS = 200;
    private static final int BALLOTS_EACH = 6;
    private static final List<String> SUBJECTS = List.of("gemma-3n", "milvus", "vespa");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /** What a voter said on a subject: what was acknowledged last, and what was ever sent without waiting, which may be carried out later than the next. */
    private record Said(String acknowledged, Set<String> unanswered) {}

    private final Map<String, Said> said = new ConcurrentHashMap<>();
    /** Chosen by the system at the first start, and kept. */
    private int port;

    @Test
    void noBallotIsLostAndNoneCountsTwice() throws Exception {
        Process server = serve();
        try {
            List<String> cookies = AtOnce.run(VOTERS, this::becomeVoter);
            CompletableFuture<List<Integer>> voting = CompletableFuture.supplyAsync(() -> AtOnce.run(VOTERS, number -> vote(cookies.get(number), number)));
            pause(Duration.ofMillis(400));
            server.destroyForcibly().waitFor();
            server = serve();
            voting.join();
        } finally {
            server.toHandle().destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertStored();
    }

    private String becomeVoter(int number) {
        while (true) {
            Optional<String> answer = post(number, "", "gemma-3n", "ship", Fault.NONE);
            if (answer.isPresent() && answer.get().startsWith("HTTP/1.1 303")) {
                return answer.get().lines().filter(line -> line.toLowerCase().startsWith("set-cookie:")).findFirst().orElseThrow()
                        .substring("set-cookie:".length()).strip().split(";", 2)[0];
            }
        }
    }

    private int vote(String cookie, int number) {
        Random random = new Random(number);
        String voter = cookie.substring(cookie.indexOf('=') + 1).split("[~.]", 2)[0];
        for (int ballot = 0; ballot < BALLOTS_EACH; ballot++) {
            String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
            String choice = random.nextBoolean() ? "ship" : "skip";
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            boolean acknowledged = post(number, cookie, subject, choice, fault).filter(answer -> answer.startsWith("HTTP/1.1 303")).isPresent();
            said.merge(voter + " " + subject, new Said(acknowledged ? choice : "", acknowledged ? Set.of() : Set.of(choice)),
                    (before, now) -> new Said(acknowledged ? choice : before.acknowledged, union(before.unanswered, now.unanswered)));
            pause(Duration.ofMillis(random.nextInt(200)));
        }
        return number;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private enum Fault { NONE, SLOW, HANG_UP }

    /** The answer, unless the voter hung up or the server was away. */
    private Optional<String> post(int number, String cookie, String subject, String choice, Fault fault) {
        try {
            String stamp = body(exchange("GET /votes/stamp HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", Fault.NONE).orElseThrow(() -> new IOException("no answer")));
            String form = "subject=" + subject + "&choice=" + choice + "&stamp=" + stamp;
            return exchange("POST /vote HTTP/1.1\r\nHost: x\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-For: 10.0."
                    + number / 250 + "." + number % 250 + "\r\nCookie: " + cookie + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + form.length() + "\r\n\r\n" + form, fault);
        } catch (IOException e) {
            pause(Duration.ofMillis(50));
            return Optional.empty();
        }
    }

    private Optional<String> exchange(String request, Fault fault) throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            send(socket.getOutputStream(), request.getBytes(US_ASCII), fault);
            if (fault == Fault.HANG_UP) {
                return Optional.empty();
            }
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return Optional.of(answer.replace("\r", "")).filter(text -> !text.isEmpty());
        }
    }

    /** Waits for a server that is away. */
    private Socket connect() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (ConnectException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause(Duration.ofMillis(50));
            }
        }
    }

    private static void send(OutputStream out, byte[] bytes, Fault fault) throws IOException {
        int part = fault == Fault.SLOW ? 64 : bytes.length;
        for (int i = 0; i < bytes.length; i += part) {
            out.write(bytes, i, Math.min(part, bytes.length - i));
            out.flush();
            if (fault == Fault.SLOW) {
                pause(Duration.ofMillis(15));
            }
        }
    }

    private static String body(String answer) {
        return answer.substring(answer.lastIndexOf('\n') + 1);
    }

    private void assertStored() {
        record Row(String key, String choice) {}
        try (Database database = Database.open(new StorageSettings(folder.resolve("data"), Optional.empty()))) {
            Map<String, List<String>> live = database.read(handle -> handle.createQuery("SELECT voter || ' ' || subject AS key, choice FROM live_ballot")
                    .map((row, context) -> new Row(row.getString("key"), row.getString("choice")))
                    .stream()
                    .collect(Collectors.groupingBy(Row::key, Collectors.mapping(Row::choice, Collectors.toList()))));
            assertThat(live.values()).as("one live ballot for each voter and subject").allMatch(choices -> choices.size() == 1);
            assertThat(said.values().stream().filter(one -> !one.acknowledged.isEmpty())).as("most were acknowledged").hasSizeGreaterThan(VOTERS);
            said.forEach((key, one) -> {
                if (!one.acknowledged.isEmpty()) {
                    assertThat(live).as("acknowledged: " + one).containsKey(key);
                    assertThat(live.get(key).getFirst()).as(key + " said " + one).matches(choice -> choice.equals(one.acknowledged) || one.unanswered.contains(choice));
                }
            });
        }
    }

    private Process serve() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-Xmx300m",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                "serve", "--port", Integer.toString(port), "--host", "127.0.0.1", "--data", folder.resolve("data").toString());
        builder.environment().put("SHIPWORTHY_TRUST_PROXY", "true");
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String ready = process.inputReader().readLine();
        assertThat(ready).startsWith("Shipworthy is ready");
        port = Integer.parseInt(ready.substring(ready.lastIndexOf(':') + 1));
        return process;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
