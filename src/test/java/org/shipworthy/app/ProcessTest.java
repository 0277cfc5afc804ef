package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process of its own: what it prints, loads and leaves behind. */
class ProcessTest {

    @TempDir
    private Path folder;

    @Test
    void itServesFromTheLineThatSaysSoUntilSigtermAndThenExitsWithZero() throws Exception {
        Process serve = start(List.of(), "serve", "--port", "0", "--host", "127.0.0.1", "--data", folder.resolve("data").toString());
        try (BufferedReader out = serve.inputReader()) {
            String ready = out.readLine();
            assertThat(ready).matches("Shipworthy is ready: http://localhost:\\d+");
            assertThat(status(ready.substring(ready.indexOf("http")) + "/compare/gemma-3n-vs-mistral-medium-3-2")).isEqualTo(200);

            serve.toHandle().destroy();

            assertThat(serve.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(serve.exitValue()).isZero();
            assertThat(out.readLine()).isNull();
        } finally {
            serve.destroyForcibly();
        }
    }

    @Test
    void aTakenPortIsOneLineAndExitCodeOneAndNoDataFolder() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Process serve = start(List.of(), "serve", "--host", "127.0.0.1", "--port", String.valueOf(taken.getLocalPort()),
                    "--data", folder.resolve("data").toString());

            assertThat(serve.errorReader().lines()).singleElement().asString().contains("cannot be used", "--port");
            assertThat(serve.waitFor()).isEqualTo(1);
            assertThat(serve.inputReader().lines()).isEmpty();
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--help", "compare gemma-3n mistral-medium-3-2 --data data", "user list --data data"})
    void aCommandThatDoesNotServeLoadsNoServer(String command) throws Exception {
        Path loaded = folder.resolve("loaded");

        Process process = start(List.of("-Xlog:class+load:file=" + loaded), command.split(" "));
        process.inputReader().lines().forEach(line -> {});

        assertThat(process.waitFor()).isZero();
        try (Stream<String> classes = Files.lines(loaded)) {
            assertThat(classes.filter(line -> line.contains("io.vertx.") || line.contains("io.netty.") || line.contains("org.shipworthy.web."))).isEmpty();
        }
    }

    private Process start(List<String> jvmOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path")));
        command.addAll(jvmOptions);
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SHIPWORTHY_"));
        return builder.start();
    }

    private static int status(String address) throws IOException {
        return ((HttpURLConnection) URI.create(address).toURL().openConnection()).getResponseCode();
    }
}
