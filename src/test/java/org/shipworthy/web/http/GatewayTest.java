package org.shipworthy.web.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shipworthy._support.Cast;
import org.shipworthy._support.SettableClock;
import org.shipworthy.publish.Snapshot;

/** Reads that take long, on a server with a single event loop: whatever held it up would hold up everything. */
@Timeout(60)
class GatewayTest {

    private static final Reply BUSY = Reply.html(503, new byte[0]).with("Retry-After", "5");

    private static final int MOST_WORKING = 3;

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore gone = new Semaphore(0);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger answered = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        Snapshot snapshot = Cast.snapshot(List.of(), List.of());
        Gateway gateway = new Gateway(() -> snapshot, new SettableClock("2026-11-22T12:00:00Z"), visit -> BUSY, MOST_WORKING);
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Router router = Router.router(vertx);
        router.get("/quick").handler(gateway.reading(visit -> Reply.of("text/plain", "quick")));
        router.get("/slow").handler(gateway.reading(this::answerWhenItIsOver));
        router.get("/working").handler(gateway.working(this::answerWhenItIsOver));
        server = vertx.createHttpServer().requestHandler(router)
                .connectionHandler(connection -> connection.closeHandler(closed -> gone.release()))
                .listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(30, SECONDS);
    }

    private Reply answerWhenItIsOver(Visit visit) {
        begun.release();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answered.incrementAndGet();
        return Reply.of("text/plain", visit.query("n"));
    }

    @AfterEach
    void stop() throws Exception {
        over.countDown();
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(30, SECONDS);
    }

    @Test
    void readsThatTakeLongHoldUpNeitherAKeptPageNorAFreshOne() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> slow = askSlowly(Workers.AT_ONCE);
        begun.acquire(Workers.AT_ONCE);
        assertThat(get("/quick").join().body()).isEqualTo("quick");
        assertThat(get("/quick").join().body()).isEqualTo("quick");
        over.countDown();
        for (int n = 0; n < slow.size(); n++) {
            assertThat(slow.get(n).join().body()).isEqualTo(Integer.toString(n));
        }
    }

    @Test
    void whatFindsNoRoomIsToldSoAndWhatWaitsIsAnswered() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> slow = askSlowly(Workers.AT_ONCE);
        begun.acquire(Workers.AT_ONCE);
        slow.addAll(askSlowly(Workers.MOST_WAITING + 1));
        HttpResponse<?> refused = (HttpResponse<?>) CompletableFuture.anyOf(slow.toArray(CompletableFuture[]::new)).get();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("/quick").join().statusCode()).isEqualTo(200);
        over.countDown();
        assertThat(slow.stream().map(CompletableFuture::join).filter(answer -> answer.statusCode() == 200)).hasSize(slow.size() - 1);
    }

    @Test
    void whoeverGoesAwayIsNotWorkedFor() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> slow = askSlowly(Workers.AT_ONCE);
        begun.acquire(Workers.AT_ONCE);
        askAndLeave();
        gone.acquire();
        over.countDown();
        slow.forEach(CompletableFuture::join);
        get("/slow?n=after").join();
        assertThat(answered).hasValue(Workers.AT_ONCE + 1);
    }

    @Test
    void workIsBoundedAndMakesRoomAgain() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> first = new ArrayList<>();
        for (int n = 0; n < MOST_WORKING; n++) {
            first.add(get("/working?n=" + n));
        }
        begun.acquire(MOST_WORKING);
        assertThat(get("/working?n=more").join().statusCode()).isEqualTo(503);
        over.countDown();
        first.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        for (int n = 0; n < MOST_WORKING + 1; n++) {
            assertThat(get("/working?n=next").join().statusCode()).isEqualTo(200);
        }
    }

    private void askAndLeave() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.getOutputStream().write("GET /slow?n=left HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
        }
    }

    private List<CompletableFuture<HttpResponse<String>>> askSlowly(int times) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            answers.add(get("/slow?n=" + n));
        }
        return answers;
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path)).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
