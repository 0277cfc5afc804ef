package org.shipworthy.accounts;

import java.util.Arrays;
import java.util.Optional;

/** What a user may do: an owner everything, an editor everything but the care of users, a member keep briefs with the others and vote on them. */
public enum Role {
    OWNER("owner"),
    EDITOR("editor"),
    MEMBER("member");

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
