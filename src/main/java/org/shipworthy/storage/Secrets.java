package org.shipworthy.storage;

import java.security.SecureRandom;
import java.util.Base64;

/** Keys that the program makes for itself. They are kept in the database, so that all nodes of one site share them. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Database database;

    public Secrets(Database database) {
        this.database = database;
    }

    /** The 32-byte key of this name; made when first asked for. */
    public byte[] getOrCreate(String name) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        String kept = database.write(handle -> {
            handle.createUpdate("INSERT INTO secret (name, value) VALUES (:name, :value) ON CONFLICT (name) DO NOTHING")
                    .bind("name", name)
                    .bind("value", Base64.getEncoder().encodeToString(fresh))
                    .execute();
            return handle.createQuery("SELECT value FROM secret WHERE name = :name")
                    .bind("name", name)
                    .mapTo(String.class)
                    .one();
        });
        return Base64.getDecoder().decode(kept);
    }
}
