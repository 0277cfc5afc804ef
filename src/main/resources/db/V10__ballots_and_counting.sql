-- How a ballot was cast, for counting it. The network is a keyed hash; its key is thrown away after a day.
ALTER TABLE ballot ADD COLUMN blind INTEGER NOT NULL DEFAULT 0;      -- 1: cast before the names were shown
ALTER TABLE ballot ADD COLUMN interested INTEGER NOT NULL DEFAULT 0; -- 1: by somebody at the maker's own domain
ALTER TABLE ballot ADD COLUMN network TEXT NOT NULL DEFAULT '';

-- The same of the ballots that are live, and the rule that set one aside; null while it counts.
ALTER TABLE live_ballot ADD COLUMN blind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE live_ballot ADD COLUMN interested INTEGER NOT NULL DEFAULT 0;
ALTER TABLE live_ballot ADD COLUMN set_aside TEXT;

CREATE INDEX live_ballot_set_aside ON live_ballot (set_aside);

-- Every time a ballot was set aside or reinstated, in order. The last row of a ballot holds.
CREATE TABLE ballot_mark (
    id        ${identity},
    ballot    BIGINT NOT NULL REFERENCES ballot (id),
    rule      TEXT,             -- null: reinstated
    version   INTEGER NOT NULL, -- of the rule; 0 for a person's decision
    reason    TEXT NOT NULL,    -- a person's words; empty when the program marked it
    marked_by TEXT,             -- a user of the desk; null for the program
    marked_at TEXT NOT NULL
);

CREATE INDEX ballot_mark_of_ballot ON ballot_mark (ballot);

-- What proves that a voter is one person: a mail address or an account elsewhere, as keyed hashes only.
CREATE TABLE voter_identity (
    hash        TEXT PRIMARY KEY,
    voter       TEXT NOT NULL,
    domain      TEXT NOT NULL, -- keyed hash of the mail domain; empty when there is none
    verified_at TEXT NOT NULL
);

CREATE INDEX voter_identity_of_voter ON voter_identity (voter);
