package org.shipworthy.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import org.shipworthy.catalogue.Faults;
import org.shipworthy.catalogue.PackFile;

/** The content pack inside the program. */
final class StarterPack {

    private StarterPack() {}

    static List<PackFile> read(Faults faults) {
        URL place = place();
        try {
            return place.openConnection() instanceof JarURLConnection jar
                    ? readFromJar(Path.of(jar.getJarFileURL().toURI()), faults)
                    : PackFolder.read(Path.of(place.toURI()), faults);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the starter content", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("reading the starter content", e);
        }
    }

    private static List<PackFile> readFromJar(Path program, Faults faults) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(program)) {
            return PackFolder.read(jar.getPath("starter"), faults);
        }
    }

    private static URL place() {
        URL place = StarterPack.class.getResource("/starter");
        if (place == null) {
            throw new IllegalStateException("The program was built without its starter content.");
        }
        return place;
    }
}
