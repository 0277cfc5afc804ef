package org.shipworthy.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import org.shipworthy.settings.Surroundings;
import picocli.CommandLine.Command;

/**
 * {@code rehearse}: serves the starter content for a moment from a folder of its own and reads a few pages, so that the
 * launcher can record which classes a start needs (JEP 514). Whatever is set on the machine has no say in it.
 */
@Command(name = "rehearse", hidden = true, description = "Start, load a few pages, stop. The launcher does it once after each build.")
final class RehearseCommand implements Runnable {

    private static final List<String> PAGES = List.of("/", "/tools", "/tools?q=gemma", "/tools?q=gema+3n", "/tools/gemma-3n", "/compare/gemma-3n-vs-mistral-medium-3-2", "/health/ready", "/no-such-page");

    @Override
    public void run() {
        try {
            Path folder = Files.createTempDirectory("shipworthy-rehearsal");
            try {
                rehearseIn(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException("rehearsing", e);
        }
    }

    private static void rehearseIn(Path folder) throws IOException {
        Settings settings = Settings.read(new Surroundings(folder, folder, Map.of()), Map.of(Setting.PORT, "0", Setting.HOST, "127.0.0.1"));
        try (Instance instance = Instance.start(settings, InstantSource.system())) {
            for (String page : PAGES) {
                load(URI.create("http://127.0.0.1:" + instance.port() + page));
            }
        }
    }

    private static void load(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        boolean answered = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream body = answered ? connection.getInputStream() : connection.getErrorStream()) {
            body.readAllBytes();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
