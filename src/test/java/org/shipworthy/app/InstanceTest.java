package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy.cli.CommandFailure;
import org.shipworthy.settings.Setting;
import org.shipworthy.settings.Settings;
import org.shipworthy.settings.Surroundings;

class InstanceTest {

    @TempDir
    private Path folder;

    @Test
    void itServesOnAPortThatTheSystemChoseUntilItIsClosed() throws IOException {
        int port;
        try (Instance instance = Instance.start(settings(0), InstantSource.system())) {
            port = instance.port();
            assertThat(status(port)).isEqualTo(200);
        }

        assertThatThrownBy(() -> status(port)).isInstanceOf(IOException.class);
    }

    @Test
    void aTakenPortIsFoundBeforeTheDataIsTouched() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Instance.start(settings(taken.getLocalPort()), InstantSource.system()))
                    .isInstanceOf(CommandFailure.class).message().hasLineCount(1).contains("--port");
        }

        assertThat(folder).isEmptyDirectory();
    }

    private Settings settings(int port) {
        return Settings.read(new Surroundings(folder, folder, Map.of()), Map.of(Setting.PORT, String.valueOf(port), Setting.HOST, "127.0.0.1"));
    }

    private static int status(int port) throws IOException {
        return ((HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/compare/gemma-3n-vs-mistral-medium-3-2").toURL().openConnection())
                .getResponseCode();
    }
}
