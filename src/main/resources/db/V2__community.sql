-- Every ballot that was ever cast, in order; a withdrawal is a row without a choice.
CREATE TABLE ballot (
    id      ${identity},
    voter   TEXT NOT NULL,
    subject TEXT NOT NULL,
    choice  TEXT,
    cast_at TEXT NOT NULL
);

-- The ballots that count, one for each voter and subject. The choice is repeated here because PostgreSQL reads a locked
-- row as it is now, but every other table as it was before the wait for the lock.
CREATE TABLE live_ballot (
    voter   TEXT NOT NULL,
    subject TEXT NOT NULL,
    choice  TEXT,
    ballot  BIGINT REFERENCES ballot (id),
    PRIMARY KEY (voter, subject)
);
