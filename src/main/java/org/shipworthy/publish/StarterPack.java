package org.shipworthy.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.shipworthy.catalogue.Faults;
import org.shipworthy.catalogue.PackFile;

/** The content pack inside the program. */
final class StarterPack {

    private StarterPack() {}

    static List<PackFile> read(Faults faults) {
        try {
            URI place = place().toURI();
            if (place.getScheme().equals("file")) {
                return PackFolder.read(Path.of(place), faults);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return PackFolder.read(jar.getPath("/starter"), faults);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's file cannot be read.", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
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
