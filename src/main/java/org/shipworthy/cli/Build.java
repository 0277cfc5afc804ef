package org.shipworthy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this program was built from.
 *
 * @param commit the first twelve digits of the commit's name, or {@code unknown} when it was built without git
 */
public record Build(String version, String commit) {

    public static Build current() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the build's properties", e);
        }
        return new Build(properties.getProperty("version"), properties.getProperty("commit"));
    }
}
