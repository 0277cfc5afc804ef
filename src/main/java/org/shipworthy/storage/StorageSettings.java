package org.shipworthy.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the data is kept.
 *
 * @param folder     for the embedded database and everything else that is written
 * @param postgresql a JDBC or libpq address ({@code postgresql://user:secret@host/name}); SQLite in the folder when absent
 */
public record StorageSettings(Path folder, Optional<String> postgresql) {}
