package org.shipworthy.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shipworthy._support.Cast;
import org.shipworthy._support.SettableClock;
import org.shipworthy.publish.Snapshot;

/** Senders that stall, break off or are too many. The page answers how many bytes came, or why they did not. */
@Timeout(60)
class UploadsTest {

    private final Semaphore begun = new Semaphore(0);
    private Vertx vertx;
    private int port;

    private void start(Duration longestSilence) throws Exception {
        Snapshot snapshot = Cast.snapshot(List.of(), List.of());
        Gateway gateway = new Gateway(() -> snapshot, new SettableClock("2026-11-22T12:00:00Z"), visit -> Reply.unavailable("busy"));
        Uploads uploads = new Uploads(gateway, false, longestSilence);
        Router router = Router.router(vertx);
        router.post("/file").handler(uploads.receiving(this::count, (visit, why) -> Reply.of("text/plain", "refused: " + why)));
        port = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(30, SECONDS).actualPort();
    }

    private Reply count(Visit visit, InputStream file) {
        begun.release();
        try {
            return Reply.of("text/plain", file.readAllBytes().length + " bytes");
        } catch (IOException e) {
            return Reply.of("text/plain", e.getMessage());
        }
    }

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, SECONDS);
    }

    private Socket stall() throws IOException {
        return stall(1);
    }

    /** Says that 100 bytes come, and sends ten of them. Each number is a network of its own. */
    private Socket stall(int network) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.0." + network), 0);
        send(socket, "POST /file HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: 100\r\nConnection: close\r\n\r\n" + "x".repeat(10));
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    /** Without waiting for the end: who is refused may still send the rest. */
    private static String refusal(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith("BUSY")) {
            read.append((char) socket.getInputStream().read());
        }
        return read.toString();
    }

    @Test
    void whoeverStallsIsToldSoAndGivesTheirPlaceBack() throws Exception {
        start(Duration.ofSeconds(1));
        for (int i = 0; i <= UploadPlaces.MOST_AT_ONCE; i++) {
            try (Socket stalled = stall()) {
                assertThat(answer(stalled)).endsWith("nothing came for 1 seconds");
            }
        }
    }

    @Test
    void onlySoManyAreTakenAtOnceAndTheOthersAreRefusedAtOnce() throws Exception {
        start(Duration.ofSeconds(30));
        List<Socket> stalled = new ArrayList<>();
        for (int network = 1; network <= UploadPlaces.MOST_AT_ONCE; network++) {
            stalled.add(stall(network));
        }
        begun.acquire(UploadPlaces.MOST_AT_ONCE);
        try (Socket tooMany = stall(UploadPlaces.MOST_AT_ONCE + 1)) {
            assertThat(refusal(tooMany).toLowerCase(Locale.ROOT)).contains("connection: close");
        }
        for (Socket socket : stalled) {
            finish(socket);
        }
        try (Socket next = stall(UploadPlaces.MOST_AT_ONCE + 1)) {
            finish(next);
        }
    }

    @Test
    void oneNetworkBringsOneFileAtATime() throws Exception {
        start(Duration.ofSeconds(30));
        try (Socket slow = stall(1)) {
            begun.acquire();
            try (Socket second = stall(1)) {
                assertThat(refusal(second)).contains("refused: BUSY");
            }
            try (Socket elsewhere = stall(2)) {
                finish(elsewhere);
            }
            finish(slow);
        }
    }

    private static void finish(Socket socket) throws IOException {
        send(socket, "x".repeat(90));
        assertThat(answer(socket)).endsWith("100 bytes");
    }

    @Test
    void whoeverBreaksOffGivesTheirPlaceBack() throws Exception {
        start(Duration.ofSeconds(30));
        for (int i = 0; i < 2 * UploadPlaces.MOST_AT_ONCE; i++) {
            whenThereIsRoom().close();
        }
        try (Socket whole = whenThereIsRoom()) {
            send(whole, "x".repeat(90));
            assertThat(answer(whole)).endsWith("100 bytes");
        }
    }

    /** The place comes back when the server notices that the sender is gone. */
    private Socket whenThereIsRoom() throws Exception {
        while (true) {
            Socket socket = stall();
            if (begun.tryAcquire(1, SECONDS)) {
                return socket;
            }
            socket.close();
        }
    }
}
