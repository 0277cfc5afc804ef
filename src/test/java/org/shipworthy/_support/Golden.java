package org.shipworthy._support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is printed, mailed or shown, kept as files under {@code src/test/resources/golden}. {@code ./shipworthy test
 * -Dgolden=write} rewrites them; a person reads the difference.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** @param name the feature's folder and the file: {@code cli/version.txt} */
    public static void assertMatches(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).as("golden file; -Dgolden=write makes it").exists();
        assertThat(actual).as("compared with %s; -Dgolden=write accepts the change", file).isEqualTo(Files.readString(file));
    }
}
