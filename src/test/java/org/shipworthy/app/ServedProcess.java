package org.shipworthy.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The program serving as a process of its own, which can be killed and started again on the same port. */
final class ServedProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final AtomicInteger networks = new AtomicInteger();
    private volatile int port;
    private Process process;

    ServedProcess(Path data) {
        this.data = data;
    }

    /** Returns when it says that it is ready. */
    void start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-Xmx300m",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                "serve", "--port", Integer.toString(port), "--host", "127.0.0.1", "--data", data.toString());
        builder.environment().putAll(environment);
        builder.environment().put("SHIPWORTHY_TRUST_PROXY", "true");
        process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String ready = process.inputReader().readLine();
        assertThat(ready).startsWith("Shipworthy is ready");
        port = Integer.parseInt(ready.substring(ready.lastIndexOf(':') + 1));
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        assertThat(process.waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Empty when nobody answered. */
    Optional<HttpResponse<String>> get(String path, String cookie) {
        return send(request(path, cookie).GET());
    }

    /** A form of a page of the site, each time from another network; names and values take turns. */
    Optional<HttpResponse<String>> post(String path, String cookie, String... form) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&").append(form[i]).append('=').append(URLEncoder.encode(form[i + 1], UTF_8));
        }
        return send(request(path, cookie).header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path, String cookie) {
        int network = networks.incrementAndGet();
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE).header("Cookie", cookie)
                .header("X-Forwarded-For", "10." + network / 62_500 % 250 + "." + network / 250 % 250 + "." + network % 250);
    }

    private Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            return Optional.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Tells it to stop, and waits until it did. */
    @Override
    public void close() {
        client.close();
        process.toHandle().destroy();
        boolean stopped = process.onExit().completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS).join() != null;
        process.destroyForcibly();
        assertThat(stopped).as("stopped in time").isTrue();
    }
}
