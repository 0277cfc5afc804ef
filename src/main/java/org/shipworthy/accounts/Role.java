package org.shipworthy.accounts;

import java.util.Arrays;
import java.util.Optional;

/** What a user may do: an owner everything, an editor everything but the care of users. */
public enum Role {
    OWNER("owner"),
    EDITOR("editor");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    public static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }
}
