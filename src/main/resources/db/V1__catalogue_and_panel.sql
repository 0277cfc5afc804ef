-- Times are ISO 8601 texts in UTC, days are ISO dates, amounts are decimal texts: both databases read them alike.

CREATE TABLE category (
    slug        TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    description TEXT NOT NULL,
    position    INTEGER NOT NULL
);

CREATE TABLE maker (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE tool (
    slug        TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    maker       TEXT NOT NULL REFERENCES maker,
    category    TEXT NOT NULL REFERENCES category,
    tagline     TEXT NOT NULL,
    description TEXT NOT NULL,
    entry       TEXT NOT NULL,
    entry_note  TEXT NOT NULL,
    added_on    TEXT NOT NULL
);

CREATE TABLE tool_alias (
    tool     TEXT NOT NULL REFERENCES tool,
    position INTEGER NOT NULL,
    alias    TEXT NOT NULL,
    PRIMARY KEY (tool, position)
);

CREATE TABLE tool_link (
    tool     TEXT NOT NULL REFERENCES tool,
    position INTEGER NOT NULL,
    label    TEXT NOT NULL,
    address  TEXT NOT NULL,
    PRIMARY KEY (tool, position)
);

CREATE TABLE tool_alternative (
    tool       TEXT NOT NULL REFERENCES tool,
    position   INTEGER NOT NULL,
    other_tool TEXT REFERENCES tool,
    name       TEXT,
    reason     TEXT NOT NULL,
    PRIMARY KEY (tool, position),
    CHECK ((other_tool IS NULL) <> (name IS NULL))
);

CREATE TABLE offer (
    tool         TEXT NOT NULL REFERENCES tool,
    id           TEXT NOT NULL,
    position     INTEGER NOT NULL,
    kind         TEXT NOT NULL,
    name         TEXT NOT NULL,
    seller       TEXT NOT NULL,
    address      TEXT,
    note         TEXT,
    withdrawn_at TEXT,
    PRIMARY KEY (tool, id)
);

-- A source on one day. The address is empty when it has none.
CREATE TABLE source (
    id      ${identity},
    name    TEXT NOT NULL,
    address TEXT NOT NULL,
    rank    TEXT NOT NULL,
    read_on TEXT NOT NULL,
    UNIQUE (name, address, rank, read_on)
);

-- Appended and at most withdrawn, never rewritten. What is absent is empty, so that the index below can compare it:
-- the offer of a claim about the tool itself, an open end of a period, a note.
CREATE TABLE claim (
    id           ${identity},
    tool         TEXT NOT NULL REFERENCES tool,
    offer        TEXT NOT NULL,
    attribute    TEXT NOT NULL,
    value        TEXT NOT NULL,
    source       BIGINT NOT NULL REFERENCES source,
    valid_from   TEXT NOT NULL,
    valid_until  TEXT NOT NULL,
    note         TEXT NOT NULL,
    recorded_at  TEXT NOT NULL,
    withdrawn_at TEXT
);

CREATE UNIQUE INDEX claim_said_once ON claim (tool, offer, attribute, value, source, valid_from, valid_until, note)
    WHERE withdrawn_at IS NULL;

CREATE TABLE lens (
    slug     TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    motto    TEXT NOT NULL,
    stance   TEXT NOT NULL,
    position INTEGER NOT NULL
);

CREATE TABLE lens_question (
    lens     TEXT NOT NULL REFERENCES lens,
    question TEXT NOT NULL,
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (lens, question)
);

CREATE TABLE review (
    id            ${identity},
    tool          TEXT NOT NULL REFERENCES tool,
    lens          TEXT NOT NULL REFERENCES lens,
    ruling        TEXT NOT NULL,
    statement     TEXT NOT NULL,
    evidence      TEXT NOT NULL,
    author        TEXT NOT NULL,
    author_kind   TEXT NOT NULL,
    written_on    TEXT NOT NULL,
    interests     TEXT NOT NULL,
    recorded_at   TEXT NOT NULL,
    superseded_at TEXT
);

CREATE UNIQUE INDEX review_standing ON review (tool, lens) WHERE superseded_at IS NULL;

CREATE TABLE review_answer (
    review   BIGINT NOT NULL REFERENCES review,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (review, position)
);

CREATE TABLE review_source (
    review   BIGINT NOT NULL REFERENCES review,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    address  TEXT,
    rank     TEXT NOT NULL,
    read_on  TEXT NOT NULL,
    PRIMARY KEY (review, position)
);

CREATE TABLE prediction (
    review      BIGINT NOT NULL REFERENCES review,
    position    INTEGER NOT NULL,
    statement   TEXT NOT NULL,
    probability TEXT NOT NULL,
    due_on      TEXT NOT NULL,
    rule        TEXT NOT NULL,
    PRIMARY KEY (review, position)
);

-- Appended: the one recorded last counts.
CREATE TABLE prediction_resolution (
    id          ${identity},
    review      BIGINT NOT NULL,
    position    INTEGER NOT NULL,
    outcome     TEXT NOT NULL,
    resolved_on TEXT NOT NULL,
    evidence    TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    FOREIGN KEY (review, position) REFERENCES prediction (review, position)
);

CREATE TABLE correction (
    id          ${identity},
    at          TEXT NOT NULL,
    tool        TEXT NOT NULL REFERENCES tool,
    what        TEXT NOT NULL,
    said_before TEXT NOT NULL,
    said_after  TEXT NOT NULL
);

-- One row. The revision grows with every change of what is published; 0 means that nothing ever was.
CREATE TABLE publication (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    revision BIGINT NOT NULL
);

INSERT INTO publication (id, revision) VALUES (1, 0);
