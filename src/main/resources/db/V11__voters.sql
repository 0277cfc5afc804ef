-- Links that were mailed to prove an address. The address itself is not kept, only its keyed hash.
CREATE TABLE address_proof (
    hash     TEXT PRIMARY KEY, -- of the link's token
    identity TEXT NOT NULL,
    domain   TEXT NOT NULL,
    made_at  TEXT NOT NULL,
    used_at  TEXT
);

CREATE INDEX address_proof_of_identity ON address_proof (identity, made_at);

-- 1: who it went to is forgotten when it no longer waits.
ALTER TABLE mail ADD COLUMN fleeting INTEGER NOT NULL DEFAULT 0;

-- What voters say against a ballot's being set aside.
CREATE TABLE ballot_appeal (
    ballot   BIGINT PRIMARY KEY REFERENCES ballot (id),
    sentence TEXT NOT NULL,
    made_at  TEXT NOT NULL
);

-- Tokens with which a verified voter's programs cast ballots. Stored as hashes only; a voter has one.
CREATE TABLE voter_token (
    voter   TEXT PRIMARY KEY,
    hash    TEXT NOT NULL UNIQUE,
    made_at TEXT NOT NULL
);
