-- The chain over ballots: a link seals the ballots that came since the one before it. Link 0 seals none.
CREATE TABLE chain_link (
    number    BIGINT PRIMARY KEY,
    ballots   BIGINT NOT NULL, -- how many are sealed up to here
    head      TEXT NOT NULL,   -- SHA-256 in hexadecimal
    sealed_at TEXT NOT NULL
);

INSERT INTO chain_link (number, ballots, head, sealed_at)
VALUES (0, 0, '0000000000000000000000000000000000000000000000000000000000000000', '');

-- The link that seals a ballot; null until then. Within a link ballots are in the order of their numbers.
ALTER TABLE ballot ADD COLUMN link BIGINT;

CREATE INDEX ballot_in_chain ON ballot (link, id) WHERE link IS NOT NULL;
CREATE INDEX ballot_unsealed ON ballot (id) WHERE link IS NULL;

-- For taking in what other nodes did.
CREATE INDEX live_ballot_of_subject ON live_ballot (subject);
CREATE INDEX voter_identity_since ON voter_identity (verified_at);

-- The day on which a live ballot was cast, as in 20261122: rankings read all live ballots, and only those.
ALTER TABLE live_ballot ADD COLUMN cast_on INTEGER;
UPDATE live_ballot SET cast_on = (SELECT CAST(replace(substr(cast_at, 1, 10), '-', '') AS INTEGER) FROM ballot WHERE ballot.id = live_ballot.ballot);
