-- The people who work at the desk. Tokens are stored as hashes only.
CREATE TABLE account (
    id       ${identity},
    email    TEXT NOT NULL UNIQUE,
    role     TEXT NOT NULL,
    added_at TEXT NOT NULL
);

-- The one sign-in link of an account that was not used yet.
CREATE TABLE sign_in_link (
    account    BIGINT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    hash       TEXT NOT NULL UNIQUE,
    expires_at TEXT NOT NULL
);

CREATE TABLE session (
    hash       TEXT PRIMARY KEY,
    account    BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    started_at TEXT NOT NULL,
    seen_at    TEXT NOT NULL
);

CREATE INDEX session_of_account ON session (account);
