-- One edition of the digest on its way to everybody who wants it.
CREATE TABLE digest_run (
    id          ${identity},
    edition     TEXT NOT NULL UNIQUE, -- 2026-W47: an edition is sent once, whoever asks for it
    state       TEXT NOT NULL,        -- scheduled, composing, sending, paused, cancelled or finished
    start_at    TEXT NOT NULL,        -- scheduled until then
    started_at  TEXT,
    composed_at TEXT,                 -- when the last recipient was written down
    finished_at TEXT,                 -- or cancelled
    reached     BIGINT NOT NULL,      -- the subscriber who was written down last; 0 for none
    trouble     TEXT NOT NULL,        -- why nothing leaves at present; empty when nothing hinders
    troubled_at TEXT
);

-- The recipients of a run in shares, each carried by one node at a time. Share 0 is the writing down of the others.
CREATE TABLE digest_share (
    run        BIGINT NOT NULL REFERENCES digest_run (id),
    number     INTEGER NOT NULL,
    holder     TEXT NOT NULL,    -- the node that carries it; empty for none
    generation BIGINT NOT NULL,  -- grows when it changes hands, so that an earlier holder notices
    beats      BIGINT NOT NULL,  -- grows while the holder lives; a clock decides nothing here
    due_at     TEXT NOT NULL,    -- nothing of it is due earlier; empty for at once
    waiting    INTEGER NOT NULL, -- recipients in each state, and those who may have got it twice
    sent       INTEGER NOT NULL,
    failed     INTEGER NOT NULL,
    unwanted   INTEGER NOT NULL,
    no_news    INTEGER NOT NULL,
    doubtful   INTEGER NOT NULL,
    PRIMARY KEY (run, number)
);

CREATE TABLE digest_delivery (
    run      BIGINT NOT NULL REFERENCES digest_run (id),
    reader   BIGINT NOT NULL,  -- the subscriber, who may have been erased since
    share    INTEGER NOT NULL,
    state    TEXT NOT NULL,    -- waiting, leaving, sent, failed, unwanted, nothing
    attempts INTEGER NOT NULL, -- that reached a server and were answered
    due_at   TEXT NOT NULL,    -- empty for at once
    reason   TEXT NOT NULL,    -- of the last failure, a word of a closed vocabulary
    reply    TEXT NOT NULL,    -- the codes of the server's answer; never its words, which may repeat an address
    done_at  TEXT,
    PRIMARY KEY (run, reader)
);

CREATE INDEX digest_delivery_open ON digest_delivery (run, share) WHERE state IN ('waiting', 'leaving');

CREATE INDEX digest_delivery_failed ON digest_delivery (run, reader) WHERE state = 'failed';
